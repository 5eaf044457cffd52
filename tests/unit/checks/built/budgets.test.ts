import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { rule } from '../../../../scripts/checks/built/budgets.ts';
import { foundIn, foundInBody, pageHtml, siteIn } from './site.ts';

/** Text that no compression makes smaller than three quarters of its length. */
function noise(bytes: number, seed = ''): string {
  const blocks = Array.from({ length: Math.ceil(bytes / 64) }, (_, i) =>
    createHash('sha512').update(`${seed}${i}`).digest('base64'),
  );
  return blocks.join('').slice(0, bytes);
}

const sheet = '<link rel="stylesheet" href="/_astro/x.css">';
const script = '<script type="module" src="/_astro/x.js"></script>';

describe('a topic page', () => {
  test('within its budget passes', async () => {
    expect(
      await foundInBody(rule, `${sheet}${script}`, { '_astro/x.css': 'a{}', '_astro/x.js': 'x()' }),
    ).toEqual([]);
  });

  test('with too much text is found', async () => {
    expect(await foundInBody(rule, `<p>${noise(40_000)}</p>`)).toEqual([
      expect.stringMatching(
        /^\d{5} bytes of html after brotli; 25000 is the limit \(shorten the page, or its drawings\)$/,
      ),
    ]);
  });

  test('with too large a sheet is found', async () => {
    const found = await foundInBody(rule, sheet, { '_astro/x.css': `/*${noise(16_000)}*/` });
    expect(found).toEqual([
      expect.stringMatching(
        /^\d{5} bytes of css after brotli; 10000 is the limit \(files: _astro\/x\.css\)$/,
      ),
    ]);
  });

  test('is charged what its scripts import at once, and not what they import when used', async () => {
    const files = {
      '_astro/x.js': 'import{a}from"./a.js";import("./b.js")',
      '_astro/a.js': `import"./c.js";"${noise(4_000)}"`,
      '_astro/c.js': `"${noise(4_000, 'c')}"`,
      '_astro/b.js': `"${noise(90_000)}"`,
    };
    const found = await foundInBody(rule, script, files);
    expect(found).toEqual([
      expect.stringMatching(
        /^[67]\d{3} bytes of js after brotli; 4000 .*x\.js, _astro\/a\.js, _astro\/c\.js\)$/,
      ),
    ]);
  });

  test('may have larger fonts in Korean than in English', async () => {
    const head = '<link rel="preload" as="font" href="/_astro/x.woff2">';
    const files = {
      '_astro/x.woff2': noise(50_000),
      'topics/dns/index.html': pageHtml('topics/dns/', { head }),
      'ko/topics/dns/index.html': pageHtml('ko/topics/dns/', { head }),
    };
    expect(await foundIn(siteIn(files), [rule])).toEqual([
      'topics/dns/index.html: 50000 bytes of font after brotli; 32000 is the limit (files: _astro/x.woff2)',
    ]);
  });

  test('is charged a font that its sheet names, and none that waits for a character or a formula', async () => {
    const face = (file: string, more = '') => `@font-face{src:url(/_astro/${file}.woff2);${more}}`;
    const css = [
      face('always'),
      face('range', 'unicode-range:U+AC00'),
      face('stix', 'font-family:math'),
    ].join('');
    const fonts = {
      '_astro/always.woff2': noise(33_000),
      '_astro/range.woff2': noise(99_000),
      '_astro/stix.woff2': noise(99_000),
    };
    expect(await foundInBody(rule, sheet, { '_astro/x.css': css, ...fonts })).toEqual([
      '33000 bytes of font after brotli; 32000 is the limit (files: _astro/always.woff2)',
    ]);
  });

  test('makes at most eight requests', async () => {
    const names = Array.from({ length: 8 }, (_, i) => `_astro/s${i}.css`);
    const links = names.map((n) => `<link rel="stylesheet" href="/${n}">`).join('');
    const [found] = await foundInBody(rule, links, Object.fromEntries(names.map((n) => [n, 'a{}'])));
    expect(found).toMatch(/^9 requests; 8 is the limit/);
  });
});

test('a page with a simulator, and a page that is no topic, have no budget here', async () => {
  const heavy = `<p>${noise(40_000)}</p>`;
  expect(await foundInBody(rule, `<lb-sim></lb-sim>${heavy}`)).toEqual([]);
  const files = {
    'about/index.html': pageHtml('about/', { body: heavy }),
    'topics/index.html': pageHtml('topics/', { body: heavy }),
  };
  expect(await foundIn(siteIn(files), [rule])).toEqual([]);
});

test('the list of the library may weigh 100 kB, in both languages, and a page below it is not weighed', async () => {
  const at = async (path: string) =>
    foundIn(siteIn({ [`${path}index.html`]: pageHtml(path, { body: `<p>${noise(150_000)}</p>` }) }), [rule]);
  for (const path of ['library/', 'ko/library/'])
    expect(await at(path)).toEqual([
      expect.stringMatching(/\d{6} bytes of html after brotli; 100000 is the limit/),
    ]);
  expect(await at('library/years/')).toEqual([]);
});
