import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { slotElement, splitSlots } from '../../../src/markdown/slots.ts';

test('HTML is cut at its slots, in order, and keeps what stands between them', () => {
  const [a, b] = [
    { name: 'A', props: { x: '1' } },
    { name: 'B', props: {} },
  ];
  const html = `<p>one</p>${toHtml(slotElement(a))}${toHtml(slotElement(b))}<p>two</p>`;
  expect(splitSlots(html)).toEqual(['<p>one</p>', a, b, '<p>two</p>']);
  expect(splitSlots('<p>no slot</p>')).toEqual(['<p>no slot</p>']);
  expect(splitSlots('')).toEqual([]);
});

test('whatever its attributes hold, a slot comes back as it was and breaks no HTML', () => {
  const slot = fc.record({
    name: fc.string(),
    props: fc
      .dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.string({ unit: 'grapheme' }))
      .map((d) => ({ ...d })),
  });
  fc.assert(
    fc.property(slot, (wanted) => {
      const html = toHtml(slotElement(wanted));
      expect(html.match(/[<>]/g)).toHaveLength(4);
      expect(splitSlots(`<p>${html}</p>`)).toEqual(['<p>', wanted, '</p>']);
    }),
    { seed: 5 },
  );
});
