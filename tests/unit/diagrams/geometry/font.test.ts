import { beforeAll, describe, expect, test } from 'vitest';
import { loadMetrics, type Metrics } from '../../../../src/diagrams/geometry/font.ts';
import { fonts } from '../fonts.ts';

let metrics: Metrics;
beforeAll(async () => {
  metrics = await loadMetrics(fonts);
});

/** Widths in CSS pixels that Chromium gives with the same fonts, by getComputedTextLength at 16px. */
const IN_CHROMIUM: readonly (readonly [text: string, regular: number, bold: number])[] = [
  ['Load balancer', 107.83, 110.77],
  ['AVAT. To', 67.14, 69.92],
  ['10x -> y', 58.59, 59.45],
  ['+allow(key: string) bool', 177.3, 184.95],
  ['클라이언트 요청', 101.3, 100.59],
  ['400 오류 응답', 94.84, 95.3],
  ['Kafka 큐 (10x)', 103.27, 106.17],
  ['p99 ≥ 200 ms', 105.58, 107.91],
];

describe('the width of text', () => {
  for (const [text, regular, bold] of IN_CHROMIUM) {
    test(`"${text}" is as wide as in Chromium`, () => {
      expect(Math.abs(metrics.width(text, 16, false) - regular)).toBeLessThan(0.05);
      expect(Math.abs(metrics.width(text, 16, true) - bold)).toBeLessThan(0.05);
    });
  }

  test('it grows with the size', () => {
    expect(metrics.width('abc', 32, false)).toBeCloseTo(2 * metrics.width('abc', 16, false));
  });

  test('a character that no font has counts as one em, its marks as none', () => {
    expect(metrics.width('🚀', 10, false)).toBe(10);
    expect(metrics.width('', 10, false)).toBe(0);
  });
});

test('the height of a line comes from the first font', () => {
  expect(metrics.ascent).toBeCloseTo(0.969, 3);
  expect(metrics.descent).toBeCloseTo(0.241, 3);
});

test('a missing font is named', async () => {
  await expect(loadMetrics({ ...fonts, bold: ['/nowhere/font.otf'] })).rejects.toThrow('/nowhere/font.otf');
  await expect(loadMetrics({ regular: [], bold: [] })).rejects.toThrow('at least one');
});
