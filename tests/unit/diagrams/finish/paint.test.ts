import { expect, test } from 'vitest';
import { toPaint } from '../../../../src/diagrams/finish/paint.ts';
import { STAND_INS, TOKENS } from '../../../../src/diagrams/mermaid/palette.ts';

const rgb = (hex: string) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)).join(', ');

test('each stand-in becomes its variable, however it is written', () => {
  for (const token of TOKENS) {
    const value = `var(--dg-${token})`;
    expect(toPaint(STAND_INS[token], false)).toEqual({ value, alpha: 1 });
    expect(toPaint(STAND_INS[token].toUpperCase(), false)?.value).toBe(value);
    expect(toPaint(`rgb(${rgb(STAND_INS[token])})`, false)?.value).toBe(value);
  }
});

test('transparency is kept beside the variable', () => {
  expect(toPaint(`rgba(${rgb(STAND_INS.bg)}, 0.5)`, false)).toEqual({ value: 'var(--dg-bg)', alpha: 0.5 });
  expect(toPaint(`${STAND_INS.bg}80`, false)?.alpha).toBeCloseTo(0.5, 1);
});

test('no colour at all is none', () => {
  for (const text of ['none', 'transparent', '', 'rgba(0,0,0,0)'])
    expect(toPaint(text, false)?.value).toBe('none');
});

test('references and variables pass', () => {
  expect(toPaint('url("#a")', false)?.value).toBe('url(#a)');
  expect(toPaint('var(--dg-cache)', false)?.value).toBe('var(--dg-cache)');
});

test('what mermaid paints without asking stands for something', () => {
  expect(toPaint('black', false)?.value).toBe('var(--dg-line)');
  expect(toPaint('#FFF', false)?.value).toBe('var(--dg-bg)');
  expect(toPaint('lightgrey', false)?.value).toBe('var(--dg-surface-2)');
  expect(toPaint('#4e79a7', false)?.value).toBe('var(--dg-client)');
});

test('black and white on text are to be read', () => {
  expect(toPaint('white', true)?.value).toBe('var(--dg-text)');
  expect(toPaint('#000', true)?.value).toBe('var(--dg-text)');
});

test('a colour that stands for nothing is not known', () => {
  for (const text of ['#ff9966', 'hsl(1, 2%, 3%)', 'red', 'url(http://x/#a)'])
    expect(toPaint(text, false)).toBeUndefined();
});
