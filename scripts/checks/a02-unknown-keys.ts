import type { Rule } from './rule.ts';
import { schemaFindingsOf } from './schema.ts';

/** Keys that no schema knows, with the nearest that it does. */
export const rule: Rule = {
  id: 'A02',
  title: 'every key is one that the schema knows',
  check: (corpus) => schemaFindingsOf(corpus, 'A02'),
};
