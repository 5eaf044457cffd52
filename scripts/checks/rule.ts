import type { Finding } from '../../src/core/finding.ts';
import type { Corpus } from './corpus.ts';

/** One thing that the content must keep to, or, with another subject, the built site. */
export interface Rule<Subject = Corpus> {
  /** The number of the fault, as "A05", or a word; every finding of the rule carries it. */
  id: string;
  /** What the rule asks for, in one sentence. */
  title: string;
  /** Everything in the subject that breaks the rule. */
  check(subject: Subject): Finding[] | Promise<Finding[]>;
}
