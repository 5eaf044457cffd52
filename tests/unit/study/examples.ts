import type { Draft } from '../../../src/core/study/draft.ts';
import type { Event } from '../../../src/core/study/event.ts';

const stamp = { v: 1, at: 1_700_000_000_000, zone: 540, order: 1_700_000_000_000 };

/** One event of each kind, as the first version of the site writes it. */
export const EVENTS: readonly Event[] = [
  { ...stamp, id: 'review0000000001', kind: 'review', card: 'caching-p99', rating: 3 },
  { ...stamp, id: 'suspend000000001', kind: 'suspend', card: 'caching-p99', on: true },
  { ...stamp, id: 'mark000000000001', kind: 'mark', page: 'topics/caching', mark: 'done', on: true },
  {
    ...{ ...stamp, id: 'round00000000001', kind: 'round', practice: 'chat-system', began: 1_699_999_000_000 },
    ...{ pace: 1.5, spent: [1, 2, 3, 4, 5, 6], notes: ['a', '나', '', '<b>', '"', '\n'], hint: 2 },
    ...{ peeked: false, confidence: 60, scores: [0, 1, 2, 3], grade: 2 },
  },
  { ...stamp, id: 'clock00000000001', kind: 'clock' },
  { ...stamp, id: 'undo000000000001', kind: 'undo', of: 'review0000000001' },
];

export const DRAFT: Draft = {
  ...{ id: 'draft00000000001', v: 1, practice: 'chat-system', began: 1_700_000_000_000, pace: 1, phase: 2 },
  ...{ spent: [1, 2, 3, 0, 0, 0], running: true, checked: 1_700_000_001_000, hint: 1, peeked: false },
  notes: ['one', 'two', '', '', '', ''].map((text, version) => ({ text, version })),
  ...{ committed: false, confidence: null, scores: [null, 2] },
};
