import { createHash } from 'node:crypto';
import type { Finding } from '../../../src/core/finding.ts';
import { found } from './finding.ts';
import type { BuiltPage, BuiltRule } from './site.ts';

const DEMANDED = [
  "default-src 'none'",
  "style-src-attr 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
];

/** Pages without a content security policy, with one that comes too late or lets too much, or with a script it forbids. */
export const rule: BuiltRule = {
  id: 'csp',
  title: 'every page has the policy before anything it governs, and nothing on it breaks the policy',
  check: ({ page }) => {
    const at = page.tags.findIndex(
      (t) => t.attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
    );
    const meta = page.tags[at];
    if (!meta)
      return [
        found(page, 'csp', 'the page has no content security policy', 'build it with src/layouts/Base.astro'),
      ];
    return [
      ...place(page, at),
      ...strictness(page, meta.attributes.get('content') ?? ''),
      ...scripts(page, meta.attributes.get('content') ?? ''),
    ];
  },
};

/** Only the character set may come first: what stands before the policy is not governed by it. */
function place(page: BuiltPage, at: number): Finding[] {
  const before = page.tags
    .slice(0, at)
    .filter((t) => !['html', 'head'].includes(t.name) && !t.attributes.has('charset'));
  if (before.length === 0) return [];
  return [
    found(
      page,
      'csp',
      `<${before[0]?.name}> stands before the content security policy`,
      'put the policy first in <head>',
    ),
  ];
}

function strictness(page: BuiltPage, policy: string): Finding[] {
  const missing = DEMANDED.filter((d) => !policy.includes(d)).map((d) => `lacks "${d}"`);
  const loose = [...policy.matchAll(/'unsafe-(?:inline|eval|hashes)'|\bhttps?:|\*/g)].map(
    ([what]) => `allows ${what}`,
  );
  return [...missing, ...loose].map((what) =>
    found(page, 'csp', `the policy ${what}`, 'mend src/core/csp.ts'),
  );
}

function scripts(page: BuiltPage, policy: string): Finding[] {
  return page.tags.flatMap(({ name, attributes, raw }) => {
    const type = attributes.get('type') ?? '';
    if (name === 'style')
      return [found(page, 'csp', 'an inline <style>, which the policy forbids', 'move it to a style sheet')];
    if (name !== 'script' || attributes.has('src') || !/^(|module|text\/javascript)$/.test(type)) return [];
    const hash = createHash('sha256').update(raw).digest('base64');
    if (policy.includes(`'sha256-${hash}'`)) return [];
    const message = `an inline script whose hash the policy does not name: ${raw.trim().slice(0, 60)}`;
    return [found(page, 'csp', message, 'move it to a file, or add its hash')];
  });
}
