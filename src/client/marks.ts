import { prefix } from './study/prefix.ts';

/** Draws what the reader marked, if there is any, and wakes the buttons that mark a page; the code comes only then. */
export function marks(): void {
  const load = () => import('./marks/draw.ts');
  const look = () => {
    try {
      if (['marks', 'due'].some((name) => `${prefix()}:${name}` in localStorage)) load();
    } catch {
      // Storage is blocked: there is nothing to draw.
    }
  };
  look();
  // Another tab marked a page; a page comes back from where it slept.
  addEventListener('storage', look);
  addEventListener('pageshow', look);
  document.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-mark]');
    if (button) (await load()).press(button);
  });
  // A key that is held would mark and unmark many times, each kept for ever in the log.
  document.addEventListener('keydown', (event) => {
    if (event.repeat && event.key === 'Enter' && (event.target as Element).closest('[data-mark]'))
      event.preventDefault();
  });
}
