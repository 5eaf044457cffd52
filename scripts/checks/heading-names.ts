import type { PageKind } from '../../src/core/pages.ts';

/** The headings that readers and tools look for, in the order of AUTHORING.md. */
interface Names {
  /** In this order, where they stand. Others may stand between them. */
  order: readonly string[];
  /** Those that every page of the kind has. */
  required: readonly string[];
}

const PRACTICE = [
  'Scope',
  'Estimates',
  'API',
  'Data model',
  'First design',
  'Design',
  'Deep dives',
  'Failure modes',
  'Rejected',
  'Cost and operation',
  'By level',
  'Follow-ups',
];
const SIMULATOR = ['What to try', 'What to notice', 'What the model leaves out'];

/** What AUTHORING.md asks of each kind of page. */
export const HEADING_NAMES: Readonly<Record<PageKind, Names>> = {
  topics: {
    order: [
      'Why it exists',
      'How it works',
      'Variants',
      'Numbers',
      'In production',
      'Failure modes',
      'Misconceptions',
      'In an interview',
    ],
    required: ['Misconceptions', 'In an interview'],
  },
  practices: { order: PRACTICE, required: PRACTICE },
  systems: { order: [], required: [] },
  simulators: { order: SIMULATOR, required: SIMULATOR },
};
