import { expect, test } from 'vitest';
import { toPaint } from '../../../../src/diagrams/finish/paint.ts';
import { config } from '../../../../src/diagrams/mermaid/config.ts';
import { STAND_INS, series, TOKENS } from '../../../../src/diagrams/mermaid/palette.ts';
import { themeVariables } from '../../../../src/diagrams/mermaid/theme.ts';

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? value.split(',')
    : typeof value === 'object' && value
      ? Object.values(value).flatMap(strings)
      : [];

test('no two tokens have the same stand-in', () => {
  expect(new Set(Object.values(STAND_INS)).size).toBe(TOKENS.length);
});

test('every colour given to mermaid stands for a token', () => {
  const colors = [...strings(themeVariables), ...strings(config)].filter((text) => text.startsWith('#'));
  expect(colors.length).toBeGreaterThan(200);
  for (const color of colors) expect(toPaint(color, false), color).toBeDefined();
});

test('series begin again after eight', () => {
  expect(series(0)).toBe('client');
  expect(series(8)).toBe('client');
  expect(series(9)).toBe('service');
});
