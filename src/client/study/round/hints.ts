import type { Desk } from './desk.ts';

/** The page's hints, from the nudge to what the answer turns on. */
const hints = () => [...document.querySelectorAll<HTMLDetailsElement>('details.hint')];

/** The deepest hint that is open now, 0 to 4. */
export const openHint = (): number => hints().reduce((deepest, h, i) => (h.open ? i + 1 : deepest), 0);

/** A hint that is opened while a round is written counts; `told` learns of the deepest. */
export function countHints(desk: Desk, told: (level: number) => void): void {
  for (const [i, hint] of hints().entries())
    hint.addEventListener('toggle', () => {
      if (hint.open) countHint(desk, i + 1, told);
    });
}

/** Counts a hint, and with it all before it, unless deeper ones are counted or the notes are closed. */
export function countHint(desk: Desk, level: number, told: (level: number) => void): void {
  const { draft } = desk;
  if (!draft || draft.committed || draft.hint >= level) return;
  void desk.change((d) => ({ ...d, hint: Math.max(d.hint, level) }));
  told(level);
}
