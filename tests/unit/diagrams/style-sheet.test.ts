import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { TOKENS } from '../../../src/diagrams/mermaid/palette.ts';

const css = readFileSync('src/diagrams/diagrams.css', 'utf8');

test('every variable of a picture has a value, and none is set that no picture uses', () => {
  const set = new Set([...css.matchAll(/--dg-([\w-]+):/g)].map((match) => match[1]));
  expect([...set].sort()).toEqual([...TOKENS].sort());
});

test('every variable has a value in forced colours', () => {
  const forced = css.slice(css.indexOf('forced-colors'));
  for (const token of TOKENS) expect(forced).toMatch(new RegExp(`--dg-${token}: [A-Z]`));
});

test('there is a rule for each class of least width', () => {
  for (let rem = 22; rem <= 100; rem += 2) expect(css).toContain(`.dg-w${rem} {\n    min-width: ${rem}rem;`);
});

test('it is small and lies in one layer', () => {
  expect(gzipSync(css).length).toBeLessThan(2048);
  expect(css).toContain('@layer components {');
});
