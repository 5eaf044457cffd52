import { toHtml } from 'hast-util-to-html';
import type { Code } from 'mdast';
import { describe, expect, test } from 'vitest';
import { codeBlock, isChecked } from '../../../src/markdown/code.ts';
import type { SnippetRun } from '../../../src/markdown/snippets.ts';
import { testWords } from './words.ts';

const fence = (lang: string, meta: string, value = 'x'): Code => ({
  type: 'code',
  lang,
  meta,
  value,
  position: { start: { line: 10, column: 1 }, end: { line: 12, column: 4 } },
});

async function block(node: Code, result: SnippetRun = { output: '' }) {
  const reports: string[] = [];
  const report = (line: number, rule: string, message: string) =>
    void reports.push(`${line} ${rule} ${message}`);
  const html = toHtml(await codeBlock(node, { run: async () => result, words: testWords, report }));
  return { html, reports };
}

describe('a fence', () => {
  test('is a figure with its file name, and a named place that a keyboard can scroll', async () => {
    const { html } = await block(fence('text', 'title="ring.ts"'));
    expect(html).toMatch(/^<figure class="code"><figcaption>ring\.ts<\/figcaption><pre /);
    expect(html).toContain('tabindex="0"');
    expect(html).toContain('aria-label="Code: ring.ts"');
    expect(html).toContain('data-lang="text"');
  });

  test('without a file name is named by its language', async () => {
    expect((await block(fence('text', ''))).html).toContain('aria-label="Code: text"');
  });
});

describe('a checked fence', () => {
  test('shows what its run printed, as text', async () => {
    const { html, reports } = await block(fence('ts', 'check'), { output: '1 < 2' });
    expect(html).toContain('<p class="code-output-title">Output</p>');
    expect(html).toContain('<code>1 &#x3C; 2</code>');
    expect(reports).toEqual([]);
  });

  test('whose lines end in spaces shows them without', async () => {
    const { html } = await block(fence('ts', 'check'), { output: 'left: \nright\t\nend' });
    expect(html).toContain('<code>left:\nright\nend</code>');
  });

  test('that printed nothing shows no output', async () => {
    expect((await block(fence('ts', 'check'), { output: '' })).html).not.toContain('code-output-title');
  });

  test('that failed is reported at its line', async () => {
    const { reports } = await block(fence('ts', 'check'), { error: 'Error: no', line: 2 });
    expect(reports).toEqual(['12 A28 the code does not run: Error: no']);
  });

  test.each([
    ['ts', 'check', true],
    ['ts', 'check title="a.ts"', true],
    ['ts', 'title="a.ts" check', true],
    ['ts', 'title="health check.ts"', false],
    ['ts', '', false],
    ['js', 'check', false],
    ['ts', 'checked', false],
  ])('is known by the word alone: %s %s', (lang, meta, checked) => {
    expect(isChecked(fence(lang, meta))).toBe(checked);
  });
});
