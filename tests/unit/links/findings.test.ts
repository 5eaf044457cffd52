import { expect, test } from 'vitest';
import { findingsOf } from '../../../scripts/links/findings.ts';

const file = 'content/references/a-b-2020.yaml';
const address = (written = 'https://a.test/x') => ({
  url: written,
  written,
  places: [{ file, line: 6, checked: '2026-01-02' }],
});
const gone = { kind: 'gone', why: 'answers 404' } as const;
const remedy = (to: string, written?: string) =>
  findingsOf({ address: address(written), verdict: { kind: 'moved', to } })[0]?.remedy;

test('what is fine is no finding', () => {
  expect(findingsOf({ address: address(), verdict: { kind: 'fine' } })).toEqual([]);
});

test('a page that is gone is found with its archived copy', () => {
  const copy = { url: 'https://web.archive.org/web/20240102030405/https://a.test/x', day: '2024-01-02' };
  expect(findingsOf({ address: address(), verdict: gone, copy })).toEqual([
    {
      file,
      line: 6,
      rule: 'gone',
      message: 'https://a.test/x answers 404',
      remedy: `find where it lives now; where nowhere, write the copy of 2024-01-02, ${copy.url}, and keep this address under "formerly"`,
    },
  ]);
});

test('where the archive has none, or did not answer, that is said', () => {
  const remedyOf = (copy: 'none' | 'unknown') =>
    findingsOf({ address: address(), verdict: gone, copy })[0]?.remedy;
  expect(remedyOf('none')).toMatch(/the Wayback Machine has no copy.*cite another source$/);
  expect(remedyOf('unknown')).toMatch(/look at https:\/\/web\.archive\.org\/web\/\*\/https:\/\/a\.test\/x$/);
});

test('a page that moved is found with the address to write', () => {
  expect(findingsOf({ address: address(), verdict: { kind: 'moved', to: 'https://b.test/y' } })).toEqual([
    {
      file,
      line: 6,
      rule: 'moved',
      message: 'https://a.test/x has moved for good to https://b.test/y',
      remedy: 'write url: https://b.test/y, and keep this address under "formerly"',
    },
  ]);
});

test('a front page is no new home of a page, but of a front page, or with a query', () => {
  expect(remedy('https://b.test/')).toMatch(/^that is only a front page/);
  expect(remedy('https://b.test/', 'https://a.test/')).toMatch(/^write url: https:\/\/b\.test\/,/);
  expect(remedy('https://b.test/?p=7')).toMatch(/^write url: https:\/\/b\.test\/\?p=7,/);
});

test('an address without https is not to be written', () => {
  expect(remedy('http://b.test/y')).toMatch(/^that is no https address/);
});

test('what could not be asked is for a person to look at', () => {
  const verdict = { kind: 'unasked', why: 'does not answer in time' } as const;
  expect(findingsOf({ address: address(), verdict })[0]).toMatchObject({
    rule: 'unasked',
    message: 'https://a.test/x does not answer in time',
    remedy: expect.stringMatching(/^open it in a browser; .* write today under "checked"/),
  });
});

test('an address that stands in two files is a finding in each', () => {
  const two = { ...address(), places: [...address().places, { file: 'other.yaml', line: 9, checked: '' }] };
  const places = findingsOf({ address: two, verdict: gone, copy: 'none' }).map((f) => `${f.file}:${f.line}`);
  expect(places).toEqual([`${file}:6`, 'other.yaml:9']);
});
