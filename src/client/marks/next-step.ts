import type { MarkWords } from './badges.ts';
import { type Carried, pageAt } from './carried.ts';

/** Leads to the first step of a path that is not done, once one is; the step is the current one in the list. */
export function leadOn(carried: Carried, words: MarkWords): void {
  const start = document.querySelector<HTMLAnchorElement>('.path-start a');
  if (!start) return;
  const steps = [...document.querySelectorAll<HTMLAnchorElement>('.path-steps > li > a')];
  const isDone = (step: HTMLElement) => carried(pageAt(step.getAttribute('href')) ?? '').includes('done');
  const next = steps.some(isDone) ? steps.find((step) => !isDone(step)) : undefined;
  for (const step of steps) {
    if (step === next) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  }
  // With nothing done, or everything, it begins at the beginning.
  start.dataset.begin ??= start.textContent ?? '';
  start.textContent = next
    ? words.next(steps.indexOf(next) + 1, next.firstChild?.textContent ?? '')
    : start.dataset.begin;
  start.href = (next ?? steps[0])?.href ?? start.href;
}
