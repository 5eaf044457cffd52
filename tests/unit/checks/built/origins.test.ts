import { expect, test } from 'vitest';
import { rule, sheetFindings } from '../../../../scripts/checks/built/origins.ts';
import { readSite } from '../../../../scripts/checks/built/site.ts';
import { foundInBody, ORIGIN, siteIn } from './site.ts';

test.each([
  '<script src="https://cdn.example.com/x.js"></script>',
  '<link rel="stylesheet" href="https://fonts.example.com/x.css">',
  '<link rel="preload" href="https://fonts.example.com/x.woff2">',
  '<img src="//example.com/x.png" alt="x">',
  '<img src="/x.png" srcset="https://example.com/x.png 2x" alt="x">',
  '<iframe src="https://example.com/"></iframe>',
  '<svg><use href="https://example.com/x.svg#a"></use></svg>',
])('%s loads from elsewhere', async (html) => {
  const found = await foundInBody(rule, html);
  expect(found).toEqual([
    expect.stringMatching(/ loads from elsewhere \(serve the file from the site itself\)$/),
  ]);
});

test.each([
  '<a href="https://example.com/">x</a>',
  `<link rel="canonical" href="https://other.example/">`,
  '<img src="data:image/png;base64,AA" alt="x">',
  `<script src="${ORIGIN}/x.js"></script>`,
  '<script src="/x.js"></script>',
])('%s does not', async (html) => {
  expect(await foundInBody(rule, html)).toEqual([]);
});

test('a style sheet that loads from elsewhere is found', () => {
  const css =
    '@import "https://a.example/x.css"; a{background:url(//b.example/x.png)} b{background:url(/x.png) url(data:x)}';
  const site = readSite({ folder: siteIn({ '_astro/x.css': css }), base: '/', origin: ORIGIN });
  expect(sheetFindings(site).map((f) => `${f.file} ${f.message}`)).toEqual([
    'dist/_astro/x.css the style sheet loads https://a.example/x.css',
    'dist/_astro/x.css the style sheet loads //b.example/x.png',
  ]);
});
