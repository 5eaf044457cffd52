import type { Rating } from '../event.ts';
import { percentOf } from './score.ts';

interface Help {
  /** The deepest hint opened, 0 to 4. */
  readonly hint: number;
  /** Whether the solution was seen before the attempt was committed. */
  readonly peeked: boolean;
}

/**
 * The best grade that the help leaves: Easy says that none was needed; a nudge and a question leave the idea to the
 * reader (Good); part of the idea does not (Hard, as PROOFS.md has it); with what the answer turns on, or the solution
 * itself, the problem is still to be solved (Again).
 */
const CAPS: readonly Rating[] = [4, 3, 3, 2, 1];
export const capOf = ({ hint, peeked }: Help): Rating => (peeked ? 1 : (CAPS[hint] ?? 1));

/** A grade that fits the score: below two fifths Again, below three fifths Hard, below 85 % Good; never above the cap. */
export function suggestedGrade(scores: readonly number[], help: Help): Rating {
  const percent = percentOf(scores);
  const grade = percent < 40 ? 1 : percent < 60 ? 2 : percent < 85 ? 3 : 4;
  return Math.min(grade, capOf(help)) as Rating;
}
