import type { Finding } from '../../src/core/finding.ts';
import type { Rule } from './rule.ts';

/** Everything that the rules find, by file and line; a rule that throws is a finding and stops no other. */
export async function runRules<Subject>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
): Promise<Finding[]> {
  const found = await Promise.all(rules.map((rule) => runRule(rule, subject)));
  return found.flat().sort(byPlace);
}

async function runRule<Subject>(rule: Rule<Subject>, subject: Subject): Promise<Finding[]> {
  try {
    return await rule.check(subject);
  } catch (error) {
    const message = `the rule itself failed: ${(error as Error).stack ?? error}`;
    return [
      {
        file: 'scripts/checks',
        rule: rule.id,
        message,
        remedy: 'mend the rule; its test should have found this',
      },
    ];
  }
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.rule, b.rule)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
