import { expect, test } from 'vitest';
import { rule } from '../../../../scripts/checks/built/fragments.ts';
import { foundInBody, pageHtml } from './site.ts';

const other = {
  'topics/other/index.html': pageHtml('topics/other/', {
    body: '<h2 id="한국어-제목">x</h2><h2 id="numbers-1">y</h2>',
  }),
};

test.each([
  '#here',
  '/topics/other/#numbers-1',
  '/topics/other/#한국어-제목',
  `/topics/other/#${encodeURIComponent('한국어-제목')}`,
  '#',
  'https://example.com/#x',
])('the fragment of %s is found', async (href) => {
  expect(await foundInBody(rule, `<p id="here"><a href="${href}">x</a></p>`, other)).toEqual([]);
});

test.each([
  ['#hree', '<a href="#hree">: no element of topics/dns/index.html has this id (did you mean "#here"?)'],
  [
    '/topics/other/#numbers',
    '<a href="/topics/other/#numbers">: no element of topics/other/index.html has this id (did you mean "#numbers-1"?)',
  ],
  [
    '/topics/other/#제목',
    '<a href="/topics/other/#제목">: no element of topics/other/index.html has this id (link to a heading that is there, or to the page)',
  ],
])('%s leads nowhere', async (href, fault) => {
  expect(await foundInBody(rule, `<p id="here"><a href="${href}">x</a></p>`, other)).toEqual([fault]);
});
