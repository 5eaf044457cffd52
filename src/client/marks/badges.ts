import type { markWords } from '../../i18n/marks.ts';
import { SHAPES, type Shown } from './shapes.ts';

export const SVG = 'http://www.w3.org/2000/svg';
export type MarkWords = (typeof markWords)['en'];

/** The shapes of what a page carries, with words for who cannot see them. They belong to the name of a link. */
export function badges(shown: readonly Shown[], words: MarkWords): HTMLElement {
  const all = document.createElement('span');
  all.className = 'marks';
  const said = document.createElement('span');
  said.className = 'visually-hidden';
  said.textContent = ` ${named(shown, words)}`;
  all.append(said, ...shown.map(picture));
  return all;
}

/** In words, to stand behind a name: "(done, starred)". */
export function named(shown: readonly Shown[], words: MarkWords): string {
  return `(${shown.map((s) => words.is[s]).join(', ')})`;
}

/** The shape alone. */
export function picture(shown: Shown): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(shape(shown));
  return svg;
}

export function shape(shown: Shown): SVGElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('class', `mark-${shown}`);
  path.setAttribute('d', SHAPES[shown]);
  return path;
}
