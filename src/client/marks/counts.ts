import type { MarkWords } from './badges.ts';
import type { Carried } from './carried.ts';

/** Says beside a path, a stage or an area how many of its pages are done, once one is. */
export function countDone(carried: Carried, words: MarkWords): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-done-of]')) {
    const pages = (place.dataset.doneOf ?? '').split(' ');
    const done = pages.filter((page) => carried(page).includes('done')).length;
    const say = place.dataset.doneIn === 'steps' ? words.steps : words.count;
    place.hidden = done === 0;
    place.textContent = say(done, pages.length);
  }
}
