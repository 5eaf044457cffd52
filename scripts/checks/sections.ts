import type { PageKind } from '../../src/core/pages.ts';

/** The sections that readers and tools look for on a kind of page. */
interface Sections {
  /** Their headings in order, each with what the section holds. Other headings may stand between them. */
  holds: Readonly<Record<string, string>>;
  /** The headings that every page of the kind has; "all", or some of those above. */
  required: 'all' | readonly string[];
}

const topics: Sections = {
  holds: {
    'Why it exists': 'the smallest broken example, with numbers',
    'How it works': 'the mechanism in 3 to 6 steps, and one worked example a reader can change',
    Variants: 'a table: what it gives, what it costs, use when, do not use when',
    Numbers: 'the figures to know, each with date and source or formula',
    'In production': 'two or three named systems with their real default or limit, and what to alarm on',
    'Failure modes': 'trigger, symptom, how you notice, what you do',
    Misconceptions: 'the wrong sentence as people say it, then why it is wrong',
    'In an interview':
      'what it settles in which practices (linked), what a senior says that a junior does not',
  },
  required: ['Misconceptions', 'In an interview'],
};

const practices: Sections = {
  holds: {
    Scope:
      'functional and quantified non-functional requirements, what is out of scope and why, questions that change the design',
    Estimates: 'one or two estimate blocks, average and peak, each ending in a decision',
    API: 'requests, responses, error codes, idempotency, pagination',
    'Data model': 'tables or keys with the query each serves, and the row size used in the estimates',
    'First design': 'the naive one, and the number that breaks it',
    Design: 'one diagram, and the read and write paths in numbered steps that match it',
    'Deep dives':
      '2 to 4: the number, a weak, an acceptable and a strong option, the choice, the risk that remains',
    'Failure modes': 'a table: component, what users see, detection, degraded mode, recovery, bound on loss',
    Rejected: 'alternatives, and the condition that would flip the choice',
    'Cost and operation':
      'the monthly bill with its two drivers, the SLO, three alarms, roll-out and migration',
    'By level': 'what mid, senior and staff do on this problem',
    'Follow-ups': '6 to 8 with short answers, and 2 curveballs',
  },
  required: 'all',
};

const simulators: Sections = {
  holds: {
    'What to try': 'steps that a reader can do, each with what to change',
    // What the model leaves out is the model's own `leavesOut`, shown under it on every page.
    'What to notice': 'what comes out, and why',
  },
  required: 'all',
};

const SECTIONS: Readonly<Record<PageKind, Sections>> = {
  topics,
  practices,
  systems: { holds: {}, required: [] },
  simulators,
};

/** The headings of a kind of page, in their order. */
export function headingOrder(kind: PageKind): string[] {
  return Object.keys(SECTIONS[kind].holds);
}

/** The headings that every page of a kind has. */
export function requiredHeadings(kind: PageKind): readonly string[] {
  const { required } = SECTIONS[kind];
  return required === 'all' ? headingOrder(kind) : required;
}

/** What a section holds, in a few words. */
export function sectionHolds(kind: PageKind, heading: string): string {
  return SECTIONS[kind].holds[heading] ?? '';
}
