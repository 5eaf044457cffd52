import type { Draft } from '../../../core/study/draft.ts';

let wasLocked = false;

/**
 * Locks the parts of the page that give the answer away while a round is open: they are taken out of the page's view
 * and of the browser's search, and every section in them is closed.
 */
export function lock(draft: Draft | undefined): void {
  const solution = draft !== undefined && !draft.committed && !draft.peeked;
  for (const part of document.querySelectorAll<HTMLElement>('[data-round-locks]')) {
    const locked = part.dataset.roundLocks === 'rubric' ? draft?.committed === false : solution;
    part.hidden = locked;
  }
  for (const notice of document.querySelectorAll<HTMLElement>('[data-round-locked]'))
    notice.hidden = !solution;
  // At its opening too: a link into a section opens that even where it cannot be seen.
  if (solution !== wasLocked) closeAll();
  wasLocked = solution;
}

/** A link into what is locked leads to where it says so. */
export function leadToLock(): void {
  addEventListener('hashchange', () => {
    if (target(location.hash)?.closest('[data-round-locks][hidden]'))
      document.querySelector('[data-round-locked]')?.scrollIntoView();
  });
}

/** What an address points to; one that cannot be read points nowhere. */
function target(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

function closeAll(): void {
  for (const section of document.querySelectorAll<HTMLDetailsElement>('[data-round-locks] details'))
    section.open = false;
  const button = document.querySelector<HTMLElement>('[data-open-all]');
  if (button) button.textContent = button.dataset.openAll ?? '';
}
