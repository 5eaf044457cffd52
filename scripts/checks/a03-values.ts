import type { Rule } from './rule.ts';
import { schemaFindingsOf } from './schema.ts';

/** Keys that are missing, of another type, empty or beyond their bounds (a summary's length is one). */
export const rule: Rule = {
  id: 'A03',
  title: 'every key the schema asks for is there and of its type',
  check: (corpus) => schemaFindingsOf(corpus, 'A03'),
};
