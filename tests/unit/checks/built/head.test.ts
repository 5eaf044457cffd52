import { describe, expect, test } from 'vitest';
import { rule } from '../../../../scripts/checks/built/head.ts';
import { foundIn, ORIGIN, pageHtml, siteIn } from './site.ts';

async function faults(change: (html: string) => string, path = 'topics/dns/'): Promise<string[]> {
  const folder = siteIn({ [`${path}index.html`]: change(pageHtml(path)) });
  return (await foundIn(folder, [rule])).map((f) => f.replace(`${path}index.html: `, ''));
}

describe('a page', () => {
  test('that says what it is passes', async () => {
    expect(await faults((html) => html)).toEqual([]);
  });

  test.each([
    ['<html lang="en">', '<html>', '<html lang=""> on a page in en (write lang="en")'],
    ['<title>topics/dns/</title>', '<title></title>', 'the page has no title (give it one)'],
    ['</main>', '<h1>Again</h1></main>', 'the page has 2 <h1> (a page has one)'],
    [
      '<meta name="description" content="About topics/dns/.">',
      '',
      'the page has no description (give it a summary)',
    ],
    [
      `rel="canonical" href="${ORIGIN}/topics/dns/"`,
      `rel="canonical" href="${ORIGIN}/topics/dns"`,
      `the canonical address is ${ORIGIN}/topics/dns (write ${ORIGIN}/topics/dns/)`,
    ],
    [
      `<link rel="alternate" hreflang="ko" href="${ORIGIN}/ko/topics/dns/">`,
      '',
      `the page in ko is named as nothing (write hreflang="ko" with ${ORIGIN}/ko/topics/dns/)`,
    ],
  ])('is faulted where %s is %j', async (right, wrong, fault) => {
    expect(await faults((html) => html.replace(right, wrong))).toEqual([fault]);
  });

  test('in Korean says so', async () => {
    expect(await faults((html) => html.replace('lang="ko"', 'lang="en"'), 'ko/topics/dns/')).toEqual([
      '<html lang="en"> on a page in ko (write lang="ko")',
    ]);
  });

  test('may not share its title with another', async () => {
    const twin = pageHtml('topics/twin/', { title: 'topics/dns/' });
    const files = {
      'topics/twin/index.html': twin,
      'ko/topics/twin/index.html': pageHtml('ko/topics/twin/'),
    };
    expect(await foundIn(siteIn(files), [rule])).toEqual([
      'topics/twin/index.html: has the title of topics/dns/index.html: "topics/dns/" (say in the title what sets it apart)',
    ]);
  });
});

test('a page that exists in one language names no other', async () => {
  const named = `<link rel="alternate" hreflang="ko" href="${ORIGIN}/ko/library/raft/">`;
  const page = pageHtml('library/raft/');
  expect(page).toContain(named);
  expect(await foundIn(siteIn({ 'library/raft/index.html': page.replace(named, '') }), [rule])).toEqual([]);
  expect(await foundIn(siteIn({ 'library/raft/index.html': page }), [rule])).toEqual([
    'library/raft/index.html: the page in ko is named, which does not exist (leave out hreflang="ko" until it is translated)',
  ]);
});

test('a page that repeats the English words is not listed, and leads to the English page', async () => {
  const fallback = pageHtml('ko/topics/dns/', {
    title: 'topics/dns/',
    head: '<meta name="robots" content="noindex">',
  });
  const named = `<link rel="alternate" hreflang="ko" href="${ORIGIN}/ko/topics/dns/">`;
  const english = pageHtml('topics/dns/');
  const folder = (korean: string, source: string) =>
    siteIn({ 'ko/topics/dns/index.html': korean, 'topics/dns/index.html': source });
  expect(await foundIn(folder(fallback, english.replace(named, '')), [rule])).toEqual([
    `ko/topics/dns/index.html: the canonical address is ${ORIGIN}/ko/topics/dns/ (write ${ORIGIN}/topics/dns/)`,
  ]);
  const right = fallback.replace(`canonical" href="${ORIGIN}/ko/`, `canonical" href="${ORIGIN}/`);
  expect(await foundIn(folder(right, english.replace(named, '')), [rule])).toEqual([]);
  expect(await foundIn(folder(right, english), [rule])).toEqual([
    'topics/dns/index.html: the page in ko is named, which only repeats the words of another language (leave out hreflang="ko" until it is translated)',
  ]);
});
