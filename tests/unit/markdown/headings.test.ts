import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorHeadings, createSlugger } from '../../../src/markdown/headings.ts';
import { hastOf, html } from './html.ts';

describe('an anchor', () => {
  test.each([
    ['How it works', 'how-it-works'],
    ['In an interview', 'in-an-interview'],
    ['50 % of it', '50--of-it'],
    ['C++ & Rust', 'c--rust'],
    ['한국어 제목은(Korean)', '한국어-제목은korean'],
  ])('of %j is %j', (text, slug) => {
    expect(createSlugger()(text)).toBe(slug);
  });

  test('is the same for composed and decomposed Korean', () => {
    expect(createSlugger()('캐시'.normalize('NFD'))).toBe('캐시'.normalize('NFC'));
  });

  test('is counted where a text repeats, and never given twice on a page', () => {
    const slug = createSlugger();
    expect(['Twice', 'Twice', 'twice'].map(slug)).toEqual(['twice', 'twice-1', 'twice-2']);
    const words = fc.array(fc.constantFrom('a', 'A', 'a-1', 'a 1', 'b'), { maxLength: 12 });
    fc.assert(
      fc.property(words, (texts) => {
        const slugs = texts.map(createSlugger());
        expect(new Set(slugs).size).toBe(slugs.length);
      }),
      { seed: 3 },
    );
  });
});

test('every heading gets its id and a named link to itself; the list has them in order', async () => {
  const tree = await hastOf('## One `two`\n\ntext\n\n### 셋');
  const headings = anchorHeadings(tree, (h) => `Link to ${h}`);
  expect(headings).toEqual([
    { depth: 2, slug: 'one-two', text: 'One two' },
    { depth: 3, slug: '셋', text: '셋' },
  ]);
  expect(html(tree)).toContain(
    '<h2 id="one-two">One <code>two</code><a class="anchor" href="#one-two" aria-label="Link to One two" data-pagefind-ignore="">#</a></h2>',
  );
});
