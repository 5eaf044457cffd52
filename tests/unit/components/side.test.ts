import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around } from '../../../src/components/side.ts';

const section = (n: number) => Array.from({ length: n }, (_, i) => ({ path: `topics/t${i}/` }));

test('a short section is shown whole', () => {
  expect(around(section(40), 'topics/t39/')).toHaveLength(40);
});

test('of a long one the pages around the current one are shown, up to its ends', () => {
  const pages = section(100);
  expect(around(pages, 'topics/t50/')).toEqual(pages.slice(30, 70));
  expect(around(pages, 'topics/t0/')).toEqual(pages.slice(0, 40));
  expect(around(pages, 'topics/t99/')).toEqual(pages.slice(60));
});

test('a page that is not in the section gets its beginning', () => {
  expect(around(section(100), 'about/')).toEqual(section(40));
});

test('never more than 40, in order and without gaps, and always the current one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (n, at) => {
      const pages = section(n);
      const current = pages[at % n] as { path: string };
      const shown = around(pages, current.path);
      expect(shown).toHaveLength(Math.min(n, 40));
      expect(shown).toContain(current);
      const from = pages.indexOf(shown[0] as { path: string });
      expect(shown).toEqual(pages.slice(from, from + shown.length));
    }),
    { seed: 4321 },
  );
});
