import type { Event, Round } from '../event.ts';
import { standing } from '../log.ts';

/** The most that one statement of a rubric gives. */
export const MOST = 3;

/** The share of all points, in whole percent; 0 of an empty rubric. */
export function percentOf(scores: readonly number[]): number {
  const points = scores.reduce((sum, s) => sum + s, 0);
  return scores.length === 0 ? 0 : Math.round((100 * points) / (scores.length * MOST));
}

/** How far confidence lay above the score, in points of percent; below it where negative. */
export const surplus = ({ confidence, scores }: Pick<Round, 'confidence' | 'scores'>): number =>
  confidence - percentOf(scores);

/** Finished rounds in the order in which they came, all or one practice's. */
export const roundsOf = (events: Iterable<Event>, practice?: string): Round[] =>
  standing(events).filter(
    (e): e is Round => e.kind === 'round' && (practice === undefined || e.practice === practice),
  );

/** What a reader's confidence has been worth. */
export interface Calibration {
  readonly rounds: number;
  /** Mean of confidence less score: above 0 the reader expects too much. In points of percent. */
  readonly bias: number;
  /** Mean distance of the two. */
  readonly error: number;
}

/** Over some rounds; undefined without any. */
export function calibration(rounds: readonly Round[]): Calibration | undefined {
  if (rounds.length === 0) return undefined;
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const apart = rounds.map(surplus);
  return {
    rounds: rounds.length,
    bias: Math.round(mean(apart)) || 0,
    error: Math.round(mean(apart.map(Math.abs))),
  };
}

/**
 * Points of percent won or lost by the last round against the mean of up to three before it; undefined for the first.
 * One round is too few to see a slope in, and a score of old no longer says much.
 */
export function trend(rounds: readonly Round[]): number | undefined {
  const percents = rounds.map((r) => percentOf(r.scores));
  const last = percents.at(-1);
  const before = percents.slice(-4, -1);
  if (last === undefined || before.length === 0) return undefined;
  return Math.round(last - before.reduce((a, b) => a + b, 0) / before.length) || 0;
}
