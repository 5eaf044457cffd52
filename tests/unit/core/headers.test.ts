import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/core/csp.ts';
import { headersFile } from '../../../src/core/headers.ts';

/** The rules of a `_headers` file: the lines below each path. */
function rules(file: string): Map<string, string[]> {
  const all = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of file.trimEnd().split('\n')) {
    if (line.startsWith('  ')) lines.push(line.trim());
    else {
      lines = [];
      all.set(line, lines);
    }
  }
  return all;
}

describe.each([
  ['/', '/'],
  ['/repo', '/repo/'],
  ['/repo/', '/repo/'],
])('below %s', (base, root) => {
  const file = rules(headersFile(base, ['abc=']));

  test('there is a rule for all and one for the hashed files', () => {
    expect([...file.keys()]).toEqual([`${root}*`, `${root}_astro/*`]);
  });

  test('all answers carry the policy, which also forbids frames', () => {
    expect(file.get(`${root}*`)).toContain(
      `Content-Security-Policy: ${contentSecurityPolicy(['abc='])}; frame-ancestors 'none'`,
    );
    expect(file.get(`${root}*`)).toContain('X-Content-Type-Options: nosniff');
  });

  test('no header has two rules for one address, as hosts would join the two values', () => {
    const names = [...file.values()].flat().map((line) => line.split(':')[0]?.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(file.get(`${root}_astro/*`)).toEqual(['Cache-Control: public, max-age=31536000, immutable']);
  });

  test('every line is "Name: value", which both hosts can read', () => {
    for (const line of [...file.values()].flat()) expect(line).toMatch(/^[A-Za-z-]+: \S/);
  });
});
