import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { toString as hastToString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { highlight, knowsLanguage } from '../../../src/markdown/highlight.ts';

const lit = async (code: string, lang: string) =>
  toHtml({ type: 'root', children: await highlight(code, lang) });

describe('code', () => {
  test('has a class for each kind of token, and no style', async () => {
    const html = await lit("const n: number = f('x', 3); // why", 'ts');
    for (const token of [
      '<span class="tok-keyword">const</span>',
      '<span class="tok-type">number</span>',
      '<span class="tok-function">f</span>',
      '<span class="tok-number">3</span>',
      '<span class="tok-comment">// why</span>',
    ]) {
      expect(html).toContain(token);
    }
    expect(html).toContain('tok-string');
    expect(html).not.toContain('style');
  });

  test('of no language, of plain text and of an unknown language is one text', async () => {
    for (const lang of ['', 'text', 'klingon'])
      expect(await highlight('let x', lang)).toEqual([{ type: 'text', value: 'let x' }]);
    expect([
      knowsLanguage('ts'),
      knowsLanguage('lua'),
      knowsLanguage('klingon'),
      knowsLanguage('toString'),
    ]).toEqual([true, true, false, false]);
  });

  test('loses no character, whatever it holds', async () => {
    const code = fc.string().filter((s) => !s.includes('\r'));
    await fc.assert(
      fc.asyncProperty(code, async (text) => {
        const root = { type: 'root' as const, children: await highlight(text, 'ts') };
        expect(hastToString(root)).toBe(text);
      }),
      { seed: 2, numRuns: 50 },
    );
  });

  test('in angle brackets stays text', async () => {
    expect(await lit('</code><script>', 'text')).toBe('&#x3C;/code>&#x3C;script>');
  });
});
