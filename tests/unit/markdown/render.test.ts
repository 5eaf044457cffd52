import { describe, expect, test } from 'vitest';
import type { PageKind } from '../../../src/core/pages.ts';
import { type RenderContext, renderPage } from '../../../src/markdown/render.ts';
import { testWords } from './words.ts';

const context: RenderContext = {
  draw: async (source) => {
    if (source.includes('broken')) throw Object.assign(new Error('Parse error'), { line: 2 });
    return { key: `key-${source.length}`, title: 'A title' };
  },
  run: async () => ({ output: 'printed' }),
  imageSize: (file) => (file === 'public/images/chart.png' ? { width: 4, height: 3 } : undefined),
  words: { en: testWords, ko: { ...testWords, output: '출력' } },
};

async function render(body: string, { kind = 'topics' as PageKind, locale = 'en' as 'en' | 'ko' } = {}) {
  const { page, findings } = await renderPage(
    { file: 'content/topics/x.mdx', kind, locale, body, bodyLine: 10 },
    context,
  );
  return {
    page,
    findings: findings.map((f) => `${f.line}:${f.column ?? ''} ${f.rule} ${f.message}`),
    all: findings,
  };
}

describe('a page', () => {
  test('is HTML with slots, and a list of what it holds', async () => {
    const { page, findings } = await render(
      'See [DNS](dns.mdx) and [RFC](../references/rfc-9110-2022.yaml): $x$.\n\n## Two words\n\n```mermaid\ngraph TD\n```\n',
    );
    expect(findings).toEqual([]);
    expect(page).toMatchObject({
      headings: [{ depth: 2, slug: 'two-words', text: 'Two words' }],
      words: 7,
      math: true,
      pages: [{ kind: 'topics', id: 'dns' }],
      citations: ['rfc-9110-2022'],
      diagrams: ['key-8'],
    });
    expect(page?.html).toContain('<math');
    expect(page?.html).toContain('<lb-slot data-slot="');
  });

  test('has no style attribute, whatever it shows', async () => {
    const { page } = await render(
      '$\\color{red} x \\over y$\n\n| a |\n| :-: |\n| b |\n\n```ts\nconst x = 1;\n```\n',
    );
    expect(page?.html).not.toMatch(/\sstyle=/);
    expect(page?.html).not.toMatch(/\salign=/);
  });

  test('computes its values in prose from its estimates, and gives the browser their program', async () => {
    const { page, findings } = await render(
      'The peak is `=peak`.\n\n```estimate Load\nmean = 20 requests/s\npeak = mean * 3\n```\n',
    );
    expect(findings).toEqual([]);
    expect(page?.html).toMatch(/data-estimate="peak">60\srequests\/s</);
    expect(JSON.parse(page?.estimate ?? '{}')).toHaveProperty('rows');
    expect(page?.html).toContain('<th scope="row"><code>mean</code></th>');
  });

  test('shows an image of ours at its size, loaded when it is near', async () => {
    const { page } = await render('![Load over a day](../../public/images/chart.png)');
    expect(page?.html).toBe(
      '<p><img src="lb:images/chart.png" alt="Load over a day" width="4" height="3" loading="lazy" decoding="async"></p>',
    );
  });

  test('shows what checked code printed, in the words of its language', async () => {
    const { page } = await render('```ts check\nconsole.log(1)\n```\n', { locale: 'ko' });
    expect(page?.html).toContain('<p class="code-output-title">출력</p>');
    expect(page?.html).toContain('<code>printed</code>');
  });

  test('of a practice has its sections closed, and no other page has', async () => {
    expect((await render('## Scope\n\ntext', { kind: 'practices' })).page?.html).toContain(
      '<details class="fold">',
    );
    expect((await render('## Scope\n\ntext')).page?.html).not.toContain('<details');
  });
});

describe('a fault', () => {
  test('is told with its line in the file, and several at once', async () => {
    const { findings } = await render(
      '{x}\n\n```mermaid\nfine\nbroken\n```\n\nBad: $\\frac{$\n\n`=none`\n\n<Nothing />\n\n<script />\n',
    );
    expect(findings).toEqual([
      '10:1 A13 a page holds no expression in braces',
      '21:1 A13 <Nothing> is not one of the components that pages may use',
      '23:1 A14 <script> may not stand in a page',
      '14: A11 invalid Mermaid: Parse error',
      '19:1 estimate `=none`: no estimate of this page defines "none"',
      expect.stringMatching(/^17:6 A12 invalid LaTeX: /),
    ]);
  });

  test('of syntax leaves no page', async () => {
    const { page, findings } = await render('One.\n\n<Aside kind="tip">\nopen');
    expect(page).toBeUndefined();
    expect(findings).toEqual(['12:1 A13 Expected a closing tag for `<Aside>`']);
  });
});
