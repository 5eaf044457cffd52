import { describe, expect, test } from 'vitest';
import { type Finding, FindingsError, formatFinding } from '../../../src/core/finding.ts';

const finding: Finding = {
  file: 'content/topics/dns.mdx',
  rule: 'A07',
  message: 'the link leads nowhere',
  remedy: 'write "caching.mdx"',
};
const tail = '  A07  the link leads nowhere\n    remedy: write "caching.mdx"';

describe('a finding is printed', () => {
  test('with its file alone', () => {
    expect(formatFinding(finding)).toBe(`content/topics/dns.mdx${tail}`);
  });

  test('with line and column, as editors read them', () => {
    expect(formatFinding({ ...finding, line: 12 })).toBe(`content/topics/dns.mdx:12${tail}`);
    expect(formatFinding({ ...finding, line: 12, column: 3 })).toBe(`content/topics/dns.mdx:12:3${tail}`);
  });

  test('without a column that has no line, which would read as a line', () => {
    expect(formatFinding({ ...finding, column: 3 })).toBe(`content/topics/dns.mdx${tail}`);
  });
});

test('an error carries all findings and counts them', () => {
  const two = new FindingsError([finding, { ...finding, line: 2 }]);
  expect(two.message.split('\n')[0]).toBe('2 findings');
  expect(two.message).toContain('content/topics/dns.mdx:2  A07');
  expect(two.findings).toHaveLength(2);
  expect(new FindingsError([finding]).message.split('\n')[0]).toBe('1 finding');
});
