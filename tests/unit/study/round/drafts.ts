import type { Draft } from '../../../../src/core/study/draft.ts';
import type { Round } from '../../../../src/core/study/event.ts';
import { begin } from '../../../../src/core/study/round/begin.ts';

/** A round of the given, begun at 1,000,000. */
export const draft = (given: Partial<Draft> = {}): Draft => ({
  ...begin({ id: 'round000', practice: 'chat-system', pace: 1, now: 1_000_000, statements: 7, hint: 0 }),
  ...given,
});

/** A finished round. */
export const round = (given: Partial<Round> = {}): Round => ({
  ...{
    id: 'round000',
    v: 1,
    at: 0,
    zone: 0,
    order: 0,
    kind: 'round',
    practice: 'chat-system',
    began: 0,
    pace: 1,
  },
  ...{ spent: [0, 0, 0, 0, 0, 0], notes: ['', '', '', '', '', ''], hint: 0, peeked: false },
  ...{ confidence: 50, scores: [1, 2], grade: 2 },
  ...given,
});
