import type { MarkWords } from './badges.ts';
import { type Carried, pageAt } from './carried.ts';

/** Which pages of a list are shown; all where it is undefined. */
let only: string | undefined;

/** Offers to narrow a list to what is not done, starred or due, as far as the list has such pages and others. */
export function narrow(carried: Carried, words: MarkWords): void {
  const filter = document.querySelector<HTMLElement>('[data-mark-filter]');
  if (!filter) return;
  const items = [...document.querySelectorAll<HTMLElement>('.list-area .list > li')];
  const fits = (item: HTMLElement, wanted = only) => {
    const shown = carried(pageAt(item.querySelector('a')?.getAttribute('href') ?? '') ?? '');
    return (
      wanted === undefined || (wanted === 'todo' ? !shown.includes('done') : shown.some((s) => s === wanted))
    );
  };
  const buttons = [...filter.querySelectorAll<HTMLElement>('[data-only]')];
  for (const button of buttons) {
    const wanted = button.dataset.only;
    const fitting = items.filter((item) => fits(item, wanted)).length;
    button.hidden = wanted !== only && (fitting === 0 || fitting === items.length);
    button.setAttribute('aria-pressed', String(wanted === only));
    button.onclick = () => {
      only = wanted === only ? undefined : wanted;
      narrow(carried, words);
    };
  }
  filter.hidden = buttons.every((button) => button.hidden);
  for (const item of items) item.hidden = !fits(item);
  for (const area of document.querySelectorAll<HTMLElement>('.list-area'))
    area.hidden = !area.querySelector('.list > li:not([hidden])');
  const said = filter.querySelector('[role="status"]');
  if (said) said.textContent = only === undefined ? '' : words.shown(items.filter((i) => !i.hidden).length);
}
