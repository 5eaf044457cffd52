import { expect, test } from 'vitest';
import { coordinate, fontSize, isBold } from '../../../../src/diagrams/css/length.ts';
import { only, parseSvg } from '../parse-svg.ts';

const sizeOf = (size: string) =>
  fontSize(only(parseSvg(`<g font-size="20"><text font-size="${size}"/></g>`), 'text'));

test.each([
  ['12px', 12],
  ['12', 12],
  ['1.5em', 30],
  ['50%', 10],
  ['2rem', 32],
  ['4ex', 40],
  ['9pt', 12],
  ['large', 16],
])('a font size of %s in a text of 20 is %d', (size, pixels) => expect(sizeOf(size)).toBe(pixels));

test('without a size it is 16', () => {
  expect(fontSize(only(parseSvg('<text/>'), 'text'))).toBe(16);
});

test('coordinates know units of the font and take the first of a list', () => {
  const text = only(parseSvg('<text font-size="10" x="3 9" dy="1.1em" y=""/>'), 'text');
  expect(coordinate(text, 'x')).toBe(3);
  expect(coordinate(text, 'dy')).toBeCloseTo(11);
  expect(coordinate(text, 'y')).toBeUndefined();
  expect(coordinate(text, 'dx')).toBeUndefined();
});

test('weights from 600 on are bold', () => {
  const bold = (weight: string) => isBold(only(parseSvg(`<text font-weight="${weight}"/>`), 'text'));
  expect(['bold', 'bolder', '600', '900'].map(bold)).toEqual([true, true, true, true]);
  expect(['normal', '400', '500', 'lighter'].map(bold)).toEqual([false, false, false, false]);
});
