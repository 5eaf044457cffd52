import type { Finding } from '../../src/core/finding.ts';
import type { Corpus } from './corpus.ts';

/** One thing that the content must keep to. */
export interface Rule {
  /** The number of the fault, as "A05", or a word; every finding of the rule carries it. */
  id: string;
  /** What the rule asks for, in one sentence. */
  title: string;
  /** Everything in the corpus that breaks the rule. */
  check(corpus: Corpus): Finding[] | Promise<Finding[]>;
}
