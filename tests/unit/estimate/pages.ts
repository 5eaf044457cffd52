import { type EvaluatedPage, evaluatePage } from '../../../src/core/estimate/evaluate.ts';

/** Evaluates one block that begins in line 1 below its fence. */
export function evaluate(source: string): EvaluatedPage {
  return evaluatePage([{ title: 'Test', source, line: 2 }]);
}

/** The errors of a block as "line:column message". */
export function errorsOf(source: string): string[] {
  return evaluate(source).errors.map((e) => `${e.line}:${e.column} ${e.message}`);
}

/** The block of AUTHORING.md. */
export const MESSAGES = `users     = 50 M users            # daily active, assumed
sends     = 40 messages/user/day
average   = users * sends         -> messages/s
peak      = average * 3           -> messages/s      # evening factor, assumed
size      = 300 B/message
storage   = users * sends * size  -> TB/year
replicas  = storage * 3           -> TB/year`;
