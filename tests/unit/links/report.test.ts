import { expect, test } from 'vitest';
import { allOf, jsonOf, markdownOf, reportOf, summaryOf } from '../../../scripts/links/report.ts';
import type { Surveyed } from '../../../scripts/links/survey.ts';

const surveyed = (name: string, verdict: Surveyed['verdict']): Surveyed => {
  const url = `https://a.test/${name}`;
  return {
    address: { url, written: url, places: [{ file: `${name}.yaml`, line: 5, checked: '' }] },
    verdict,
  };
};
const report = reportOf(
  [
    surveyed('here', { kind: 'fine' }),
    surveyed('wall', { kind: 'unasked', why: 'answers 403' }),
    surveyed('a|b', { kind: 'gone', why: 'answers 404' }),
    surveyed('old', { kind: 'moved', to: 'https://a.test/new' }),
  ],
  2,
  '2026-04-01',
);

test('findings stand in three groups, what is gone first', () => {
  expect(allOf(report).map(({ rule, file }) => [rule, file])).toEqual([
    ['gone', 'a|b.yaml'],
    ['moved', 'old.yaml'],
    ['unasked', 'wall.yaml'],
  ]);
});

test('the summary counts them', () => {
  expect(summaryOf(report)).toBe(
    '4 addresses at 2 hosts: 1 fine, 1 gone, 1 moved for good, 1 could not be asked',
  );
  expect(summaryOf(reportOf([surveyed('here', { kind: 'fine' })], 1, ''))).toMatch(
    /^1 address at 1 host: 1 fine/,
  );
});

test('the Markdown has a table for each group, and no text breaks out of its cell', () => {
  const text = markdownOf(report);
  expect(text).toMatch(/^# Addresses of the sources, 2026-04-01\n\n4 addresses at 2 hosts: /);
  expect(text.match(/^## .*/gm)).toEqual(['## Gone', '## Moved for good', '## Could not be asked']);
  expect(text).toContain(
    '\n| Where | What | Remedy |\n|---|---|---|\n| a\\|b.yaml:5 | https://a.test/a\\|b answers 404 | ',
  );
  for (const line of text.split('\n').filter((l) => l.startsWith('| '))) {
    expect(line.match(/(?<!\\)\|/g)).toHaveLength(4);
  }
});

test('an empty group says so', () => {
  expect(markdownOf(reportOf([], 0, '2026-04-01'))).toContain(
    '\n## Gone\n\nNone.\n\n## Moved for good\n\nNone.\n',
  );
});

test('the JSON is the report', () => {
  expect(JSON.parse(jsonOf(report))).toEqual(report);
  expect(jsonOf(report)).toMatch(/\}\n$/);
});
