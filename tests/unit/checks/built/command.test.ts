import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { foundIn, ORIGIN, pageHtml, siteIn } from './site.ts';

function check(folder: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/check-built.ts')], {
    encoding: 'utf8',
    env: { ...process.env, OUT_DIR: folder, SITE_URL: ORIGIN, ...env },
  });
  return { status, stderr, lines: stdout.trimEnd().split('\n') };
}

test('the clean site passes every rule', async () => {
  expect(await foundIn(siteIn())).toEqual([]);
  expect(check(siteIn())).toMatchObject({ status: 0, lines: ['0 findings in 4 pages'] });
});

test('findings of pages, sheets and sitemaps are printed together, and the exit code is 1', () => {
  const { status, lines } = check(
    siteIn({
      'topics/dns/index.html': pageHtml('topics/dns/', { body: '<a href="/nowhere/">x</a><p>**x</p>' }),
      '_astro/x.css': '@import "https://a.example/x.css";',
      'sitemap-0.xml': `<urlset><url><loc>${ORIGIN}/topics/dns/</loc></url><url><loc>${ORIGIN}/gone/</loc></url></urlset>`,
    }),
  );
  const findings = lines
    .filter((l) => !l.startsWith('    remedy: '))
    .map((l) => l.split('  ').slice(0, 2).join(' '));
  expect(findings).toEqual([
    'dist/_astro/x.css origin',
    'dist/sitemap-0.xml A07',
    'dist/topics/dns/index.html A07',
    'dist/topics/dns/index.html text',
    '4 findings in 4 pages',
  ]);
  expect(status).toBe(1);
});

test('below a base path the same site passes with its base, and fails without', () => {
  const folder = siteIn({}, '/repo/');
  expect(check(folder, { BASE_PATH: '/repo' }).status).toBe(0);
  expect(check(folder).status).toBe(1);
});

test('without a built site it says what to do', () => {
  const { status, stderr } = check('/nowhere');
  expect(stderr).toBe('loadbearing: there is no built site in /nowhere; run "npm run build" first\n');
  expect(status).toBe(2);
});
