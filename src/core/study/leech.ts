import type { CardState } from './schedule.ts';

/** A card that was forgotten so often after it had been learned costs more than it gives; Anki's default. */
export const LEECH = 8;

export const isLeech = ({ lapses }: CardState): boolean => lapses >= LEECH;

/** Whether an answer is the moment to say so: at the limit, and then at every half of it. */
export function becameLeech(before: CardState | undefined, after: CardState): boolean {
  return after.lapses > (before?.lapses ?? 0) && isLeech(after) && (after.lapses - LEECH) % (LEECH / 2) === 0;
}
