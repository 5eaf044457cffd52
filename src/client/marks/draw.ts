import type { MarkName } from '../../core/study/event.ts';
import type { PageMarks } from '../../core/study/marks.ts';
import { markWords } from '../../i18n/marks.ts';
import { carriedNow } from './carried.ts';
import { countDone } from './counts.ts';
import { markLinks } from './links.ts';
import { narrow } from './narrow.ts';
import { leadOn } from './next-step.ts';
import { markMap } from './on-map.ts';

/** What the open log says; before it is open, pages draw what the browser keeps of it. */
let logged: (() => ReadonlyMap<string, PageMarks>) | undefined;

// What another tab changed, and what changed while the page slept.
for (const type of ['storage', 'pageshow']) addEventListener(type, draw);
draw();

/** Draws everything that is marked or due on this page, as it is now. */
function draw(): void {
  const words = markWords[document.body.dataset.locale === 'ko' ? 'ko' : 'en'];
  const carried = carriedNow(logged?.());
  for (const button of document.querySelectorAll<HTMLElement>('[data-mark]'))
    setPressed(button, carried(pageOf(button)).includes(nameOf(button)));
  markLinks(carried, words);
  countDone(carried, words);
  leadOn(carried, words);
  markMap(carried, words);
  narrow(carried, words);
}

/** Sets or takes away the mark of a button; it shows at once, before the log is open. */
export async function press(button: HTMLElement): Promise<void> {
  const [page, name, on] = [pageOf(button), nameOf(button), button.getAttribute('aria-pressed') !== 'true'];
  for (const twin of document.querySelectorAll<HTMLElement>(`[data-mark="${name}"]`)) setPressed(twin, on);
  try {
    const { openLog } = await import('./log.ts');
    const log = await openLog(draw);
    logged = log.marks;
    await log.mark(page, name, on);
    await log.explain(button.closest('.mark-page') ?? button);
  } catch (error) {
    // The code could not be fetched: nothing was marked.
    draw();
    throw error;
  }
}

function setPressed(button: HTMLElement, on: boolean): void {
  button.setAttribute('aria-pressed', String(on));
}

function pageOf(button: HTMLElement): string {
  return button.closest<HTMLElement>('[data-page]')?.dataset.page ?? '';
}

function nameOf(button: HTMLElement): MarkName {
  return button.dataset.mark === 'star' ? 'star' : 'done';
}
