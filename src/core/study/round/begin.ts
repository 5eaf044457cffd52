import type { Draft } from '../draft.ts';
import { type Pace, VERSION } from '../event.ts';
import { PHASES } from '../phases.ts';

interface Given {
  readonly id: string;
  readonly practice: string;
  readonly pace: Pace;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How many statements the rubric has. */
  readonly statements: number;
  /** The deepest hint that is open already, 0 to 4. */
  readonly hint: number;
}

/** A round that begins now, its clock running in the first phase. */
export const begin = ({ id, practice, pace, now, statements, hint }: Given): Draft => ({
  ...{ id, v: VERSION, practice, began: now, pace, phase: 0, spent: PHASES.map(() => 0) },
  ...{ running: true, checked: now, notes: PHASES.map(() => ({ text: '', version: 0 })) },
  ...{ hint, peeked: false, committed: false, confidence: null },
  scores: Array.from({ length: statements }, () => null),
});
