import { describe, expect, test } from 'vitest';
import { label, textWidth, wrap } from '../../../../src/core/map/label.ts';

describe('a label', () => {
  test('is broken at spaces into lines that fit', () => {
    const lines = wrap('Long Polling vs WebSocket vs SSE', 12);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe('Long Polling vs WebSocket vs SSE');
    expect(lines.filter((l) => textWidth(l) > 12)).toEqual([]);
  });

  test('keeps a word whole that is wider than a line', () => {
    expect(wrap('a Retrieval-Augmented b', 5)).toEqual(['a', 'Retrieval-Augmented', 'b']);
  });

  test('counts a Korean syllable as about twice a Latin letter', () => {
    expect(textWidth('가나다')).toBeGreaterThan(1.5 * textWidth('abc'));
  });

  test('leaves out the brackets at its end only where it would need a third line', () => {
    expect(label('Domain Name System (DNS)', 12)).toEqual(['Domain Name System', '(DNS)']);
    expect(label('Command Query Responsibility Segregation (CQRS)', 14).join(' ')).not.toContain('CQRS');
  });
});
