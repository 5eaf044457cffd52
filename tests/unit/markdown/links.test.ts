import { describe, expect, test } from 'vitest';
import { anchorHeadings } from '../../../src/markdown/headings.ts';
import { citedAt, resolveFileLinks } from '../../../src/markdown/links.ts';
import { hastOf, html } from './html.ts';

async function resolved(markdown: string) {
  const tree = await hastOf(markdown);
  return { ...resolveFileLinks(tree, 'topics'), html: html(tree) };
}

describe('a link', () => {
  test.each([
    ['dns.mdx', 'lb:topics/dns/'],
    ['./dns.mdx', 'lb:topics/dns/'],
    ['dns.mdx#failure-modes', 'lb:topics/dns/#failure-modes'],
    ['../practices/url-shortener.mdx', 'lb:practices/url-shortener/'],
    ['../simulators/consistent-hashing.md', 'lb:simulators/consistent-hashing/'],
  ])('to the file %s becomes %s', async (href, address) => {
    expect((await resolved(`[x](${href})`)).html).toBe(`<p><a href="${address}">x</a></p>`);
  });

  test('keeps a Korean fragment, encoded once, however it was written', async () => {
    const encoded = encodeURIComponent('작동-방식');
    for (const fragment of ['작동-방식', encoded]) {
      const { html, pages } = await resolved(`[x](dns.mdx#${fragment})`);
      expect(html).toContain(`href="lb:topics/dns/#${encoded}"`);
      expect(pages).toEqual([{ kind: 'topics', id: 'dns', fragment: '작동-방식' }]);
    }
  });

  test('with a fragment that is no encoding does not stop the build', async () => {
    expect((await resolved('[x](dns.mdx#%E0%A4%A)')).pages[0]?.fragment).toBe('%E0%A4%25A');
  });

  test('to a source leads to the list of sources on the page, and counts once as a citation', async () => {
    const { html, citations, pages } = await resolved(
      '[a](../references/rfc-9110-2022.yaml), [b](../references/rfc-9110-2022.yaml)',
    );
    expect(html).toBe(
      '<p><a href="#source-rfc-9110-2022" class="cite">a</a>, <a href="#source-rfc-9110-2022" class="cite">b</a></p>',
    );
    expect(citations).toEqual(['rfc-9110-2022']);
    expect(pages).toEqual([]);
  });

  test('to elsewhere is marked, and a link within the page is left alone', async () => {
    expect((await resolved('[x](https://example.com/)')).html).toContain(
      '<a href="https://example.com/" rel="external">',
    );
    expect((await resolved('[x](#here)')).html).toContain('<a href="#here">');
  });
});

test('pages are listed once each, in the order of first mention', async () => {
  const { pages } = await resolved('[a](dns.mdx), [b](caching.mdx), [c](dns.mdx), [d](dns.mdx#x)');
  expect(pages.map((p) => `${p.id} ${p.fragment ?? ''}`)).toEqual(['dns ', 'caching ', 'dns x']);
});

test('a citation stands under the nearest heading above it, and in the opening under none', async () => {
  const cite = (id: string) => `[x](../references/${id}.yaml)`;
  const tree = await hastOf(
    `Opening ${cite('a-1')}.\n\n## Why\n\n${cite('a-1')}, ${cite('b-2')}, ${cite('b-2')}\n\n### 캐시\n\n| t |\n| --- |\n| ${cite('b-2')} |\n`,
  );
  resolveFileLinks(tree, 'topics');
  anchorHeadings(tree, () => '');
  expect(citedAt(tree)).toEqual({ 'a-1': ['', 'why'], 'b-2': ['why', '캐시'] });
});
