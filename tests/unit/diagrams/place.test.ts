import { expect, test } from 'vitest';
import { place } from '../../../src/diagrams/index.ts';

const body = '<marker id="dg-1-0"/><path marker-end="url(#dg-1-0)"/><text>#dg-2</text></svg>';
const named = `<svg class="dg" id="dg-1" width="9"><title>A &amp; b</title><desc>What it shows.</desc>${body}`;
const plain = `<svg class="dg" id="dg-1" width="9">${body}`;

test('a picture is an image with its own name and description', () => {
  expect(place(named, 1, { title: 'caption', description: 'other' })).toBe(
    '<svg class="dg" id="dg-1-1" width="9" role="img" aria-labelledby="dg-1-1-title" aria-describedby="dg-1-1-desc">' +
      '<title id="dg-1-1-title">A &amp; b</title><desc id="dg-1-1-desc">What it shows.</desc>' +
      '<marker id="dg-1-1-0"/><path marker-end="url(#dg-1-1-0)"/><text>#dg-2</text></svg>',
  );
});

test('without names of its own it takes the caption, escaped', () => {
  const placed = place(plain, 2, { title: 'a < b' });
  expect(placed).toContain('<title id="dg-1-2-title">a &lt; b</title>');
  expect(placed).not.toContain('describedby');
  expect(placed).not.toContain('<desc');
});

test('no id stands twice when a picture does', () => {
  const ids = [...(place(named, 1) + place(named, 2)).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a picture without a name is refused, and so is what is no picture', () => {
  expect(() => place(plain, 1)).toThrow('accTitle');
  expect(() => place('<p>', 1, { title: 'x' })).toThrow('place()');
});
