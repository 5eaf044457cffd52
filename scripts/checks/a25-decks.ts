import type { Finding } from '../../src/core/finding.ts';
import { lineOf } from '../../src/schemas/validate.ts';
import { type ChoiceItem, choiceItems } from './choice-items.ts';
import type { ContentFile } from './corpus.ts';
import type { Rule } from './rule.ts';

/** How much the longest option may exceed the shortest, as a share of the longest. */
const SPREAD = 0.2;
/** Options this near in characters are alike whatever the share: "8 %" beside "80 %". */
const SLACK = 2;

/** Choice items without exactly one right option, with equal options, or with a length that gives the answer away. */
export const rule: Rule = {
  id: 'A25',
  title: 'a choice has one right option, and nothing but the subject tells which',
  check: ({ data }) =>
    data
      .filter((f) => f.kind === 'decks')
      .flatMap((file) => choiceItems(file).flatMap((item) => faults(file, item))),
};

function faults(file: ContentFile, { index, options, right }: ChoiceItem): Finding[] {
  const finding = (path: PropertyKey[], message: string, remedy: string) => ({
    file: file.path,
    line: lineOf(file.keyLines, ['items', index, ...path]),
    rule: 'A25',
    message,
    remedy,
  });
  const findings: Finding[] = [];
  if (right.length === 0)
    findings.push(
      finding(['options'], 'no option is right: each has "wrong"', 'take "wrong" away from the right one'),
    );
  if (right.length > 1) {
    const places = right.map((i) => i + 1).join(' and ');
    findings.push(
      finding(
        ['options', right[1] as number],
        `options ${places} are both right: neither has "wrong"`,
        'say of each wrong option, in "wrong", why it is wrong',
      ),
    );
  }
  const plain = options.map((o) =>
    o
      .toLowerCase()
      .replace(/[\s.,;]+/g, ' ')
      .trim(),
  );
  for (const [i, text] of plain.entries()) {
    if (plain.indexOf(text) < i)
      findings.push(finding(['options', i], `"${options[i]}" is there twice`, 'replace one of the two'));
  }
  const lengths = options.map((o) => [...o].length);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  if (most - least > Math.max(SLACK, most * SPREAD)) {
    const share = Math.round((1 - least / most) * 100);
    const message = `the options have ${least} to ${most} characters, a difference of ${share} %; ${SPREAD * 100} % is the limit`;
    findings.push(finding(['options', lengths.indexOf(most)], message, 'word the options alike in length'));
  }
  return findings;
}
