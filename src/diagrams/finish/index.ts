import { DiagramError } from '../error.ts';
import { elementBox } from '../geometry/element-box.ts';
import type { Metrics } from '../geometry/font.ts';
import { HOUSE_RULES } from './house.ts';
import { renameIds } from './ids.ts';
import { dropAttributes, dropEmpty, dropHidden, dropRepeatedOutlines } from './prune.ts';
import { repair } from './repairs.ts';
import { resolveStyles } from './resolve-styles.ts';
import { roundCoordinates } from './round.ts';
import { assertSafe } from './safety.ts';
import { serialize } from './serialize.ts';
import { leastWidthClass, trim } from './size.ts';
import { simplifyTexts } from './text.ts';

const SVG = 'http://www.w3.org/2000/svg';

export interface Picture {
  readonly svg: string;
  /** Natural size in CSS pixels, whole. */
  readonly width: number;
  readonly height: number;
  readonly title?: string;
  readonly description?: string;
}

/** Takes the accessible name or description out of mermaid's picture; titles of parts go with them. */
function takeText(svg: Element, name: 'title' | 'desc'): string | undefined {
  const own = [...svg.children].find((child) => child.nodeName === name)?.textContent.trim();
  for (const element of [...svg.querySelectorAll(name)]) element.remove();
  return own || undefined;
}

/** The font sizes of all that is written, in pixels; a picture without words has none. */
const textSizes = (svg: Element): number[] =>
  [...svg.querySelectorAll('text, tspan')].map((element) =>
    Number(element.closest('[font-size]')?.getAttribute('font-size')),
  );

/**
 * Makes of mermaid's output a picture that stands in a page by itself: no style, class, script or
 * foreign part, colours as variables, ids `<prefix>-...`, small.
 */
export function finish(
  document: Document,
  metrics: Metrics,
  markup: string,
  prefix: string,
  source: string,
): Picture {
  const host = document.createElement('div');
  host.innerHTML = markup;
  const svg = host.firstElementChild;
  if (svg?.nodeName !== 'svg') throw new DiagramError('mermaid drew nothing');
  const title = takeText(svg, 'title');
  const description = takeText(svg, 'desc');
  repair(svg, metrics);

  const style = svg.querySelector('style');
  if (style) style.textContent += HOUSE_RULES;
  dropHidden(svg);
  resolveStyles(svg, (color) => {
    const at = source.split('\n').findIndex((line) => line.includes(color));
    throw new DiagramError(
      `the colour ${color} is none of the page's; take it out, or use a class such as :::cache`,
      at < 0 ? undefined : at + 1,
    );
  });
  for (const each of [...svg.querySelectorAll('style')]) each.remove();

  const box = trim(svg.getAttribute('viewBox'), elementBox(svg, metrics));
  if (!box) throw new DiagramError('the diagram is empty');
  dropAttributes(svg);
  dropRepeatedOutlines(svg);
  dropEmpty(svg);
  simplifyTexts(svg);
  roundCoordinates(svg);
  assertSafe(svg);
  renameIds(svg, prefix);

  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  const paint = [...svg.attributes].filter(({ name }) => /^(fill|font-size|font-weight)$/.test(name));
  const root = {
    class: ['dg', leastWidthClass(width, Math.min(...textSizes(svg)))].filter(Boolean).join(' '),
    id: prefix,
    viewBox: `${box.x0} ${box.y0} ${width} ${height}`,
    width,
    height,
    ...Object.fromEntries(paint.map(({ name, value }) => [name, value])),
  };
  for (const name of svg.getAttributeNames()) svg.removeAttribute(name);
  for (const [name, value] of Object.entries(root)) svg.setAttribute(name, String(value));
  for (const [name, text] of [
    ['desc', description],
    ['title', title],
  ] as const) {
    if (!text) continue;
    const element = document.createElementNS(SVG, name);
    element.textContent = text;
    svg.prepend(element);
  }
  return {
    svg: serialize(svg),
    width,
    height,
    ...(title && { title }),
    ...(description && { description }),
  };
}
