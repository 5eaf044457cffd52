import { prefix } from './study/prefix.ts';

/** Draws what the reader marked, if there is any, and wakes the buttons that mark a page; the code comes only then. */
export function marks(): void {
  const load = () => import('./marks/draw.ts');
  const look = () => {
    try {
      if (['marks', 'due'].some((name) => localStorage.getItem(`${prefix()}:${name}`)))
        load().then((m) => m.draw());
    } catch {
      // Storage is blocked: there is nothing to draw.
    }
  };
  look();
  // Another tab marked a page; a page comes back from where it slept.
  for (const type of ['storage', 'pageshow']) addEventListener(type, look);
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-mark]');
    if (button) load().then((m) => m.press(button));
  });
}
