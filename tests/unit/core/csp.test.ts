import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/core/csp.ts';

const directives = (hashes: string[]) =>
  new Map(
    contentSecurityPolicy(hashes)
      .split('; ')
      .map((d): [string, string] => [d.slice(0, d.indexOf(' ')), d.slice(d.indexOf(' ') + 1)]),
  );

test('what no directive names is refused', () => {
  expect(directives([]).get('default-src')).toBe("'none'");
});

test('inline scripts run only by their hash, inline styles never, and no other origin is named', () => {
  const policy = directives(['abc=', 'def=']);
  expect(policy.get('script-src')?.split(/\s+/)).toEqual([
    "'self'",
    "'sha256-abc='",
    "'sha256-def='",
    "'wasm-unsafe-eval'",
  ]);
  expect(policy.get('style-src')).toBe("'self'");
  expect(policy.get('style-src-attr')).toBe("'none'");
  expect([...policy.values()].join(' ')).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test('forms, plug-ins and a changed base are refused, and no string becomes a script', () => {
  const policy = directives([]);
  for (const name of ['form-action', 'object-src', 'base-uri']) expect(policy.get(name)).toBe("'none'");
  expect(policy.get('require-trusted-types-for')).toBe("'script'");
  expect(policy.get('trusted-types')).toBe("'none'");
});

test('nothing is in it that a <meta> element may not say', () => {
  for (const name of ['frame-ancestors', 'report-uri', 'sandbox'])
    expect(directives([]).has(name)).toBe(false);
});
