import { expect, test } from 'vitest';
import { imageSize, readImageSize } from '../../../src/markdown/image-size.ts';

const bytes = (...hex: string[]) => Buffer.from(hex.join('').replaceAll(' ', ''), 'hex');
const latin = (text: string) => Buffer.from(text, 'latin1').toString('hex');

test.each([
  ['PNG', bytes('89504e47 0d0a1a0a 0000000d', latin('IHDR'), '00000280 000001e0 08060000')],
  ['JPEG', bytes('ffd8 ffe0 0004 0000 ffc4 0003 00 ffc0 0011 08 01e0 0280 03')],
  ['WebP, lossy', bytes(latin('RIFF'), '00000000', latin('WEBPVP8 '), '00000000 000000 9d012a 8002 e001')],
  ['WebP, lossless', bytes(latin('RIFF'), '00000000', latin('WEBPVP8L'), '00000000 2f', '7fc27700')],
  ['WebP, extended', bytes(latin('RIFF'), '00000000', latin('WEBPVP8X'), '0a000000 10000000 7f0200 df0100')],
])('%s of 640 by 480', (_, image) => {
  expect(imageSize(image)).toEqual({ width: 640, height: 480 });
});

test('anything else, cut off files included, has none', () => {
  const png = bytes('89504e47 0d0a1a0a');
  const notes = [
    Buffer.alloc(0),
    Buffer.from('GIF89a'),
    png,
    bytes('ffd8'),
    bytes('ffd8 ffe0'),
    Buffer.from('RIFF0000WEBPVP8?'),
  ];
  expect(notes.map(imageSize)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
});

test('a file is read where there is one', () => {
  expect(readImageSize('tests/fixtures/checks/clean/public/images/chart.png')).toEqual({
    width: 4,
    height: 3,
  });
  expect(readImageSize('tests/fixtures/checks/clean/public/images/none.png')).toBeUndefined();
});
