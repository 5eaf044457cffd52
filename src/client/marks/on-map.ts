import { type MarkWords, named, picture, SVG, shape } from './badges.ts';
import { type Carried, pageAt } from './carried.ts';
import { SHOWN } from './shapes.ts';

/** Side of a mark on the map, in the map's px, and of the disc behind it. */
const SIDE = 13;
const DISC = 18;

/** Draws on the corner of each topic of the map what it carries, adds it to the topic's name, and explains the shapes. */
export function markMap(carried: Carried, words: MarkWords): void {
  const map = document.querySelector('main .topic-map');
  if (!map) return;
  const seen = new Set<string>();
  for (const topic of map.querySelectorAll('a')) {
    const shown = carried(pageAt(topic.getAttribute('href')) ?? '');
    for (const s of shown) seen.add(s);
    topic.querySelector('.map-marks')?.remove();
    topic.classList.toggle('is-done', shown.includes('done'));
    const box = topic.querySelector('rect');
    if (shown.length === 0 || !box) {
      topic.removeAttribute('aria-label');
      continue;
    }
    const name = topic.querySelector('text')?.textContent ?? '';
    topic.setAttribute('aria-label', `${name} ${named(shown, words)}`);
    const marks = document.createElementNS(SVG, 'g');
    marks.setAttribute('class', 'map-marks');
    const corner = box.x.baseVal.value + box.width.baseVal.value - DISC / 2;
    for (const [i, s] of [...shown].reverse().entries()) {
      const x = corner - i * DISC;
      const y = box.y.baseVal.value;
      const disc = document.createElementNS(SVG, 'circle');
      for (const [key, value] of Object.entries({ cx: x, cy: y, r: DISC / 2 - 0.5 }))
        disc.setAttribute(key, String(value));
      const mark = shape(s);
      mark.setAttribute('transform', `translate(${x - SIDE / 2} ${y - SIDE / 2}) scale(${SIDE / 16})`);
      marks.append(disc, mark);
    }
    topic.append(marks);
  }
  const legend = document.querySelector<HTMLElement>('[data-map-legend]');
  if (!legend) return;
  legend.hidden = seen.size === 0;
  legend.replaceChildren(
    ...SHOWN.filter((s) => seen.has(s)).map((s) => {
      const entry = document.createElement('span');
      entry.className = 'marks';
      entry.append(picture(s), words.is[s]);
      return entry;
    }),
  );
}
