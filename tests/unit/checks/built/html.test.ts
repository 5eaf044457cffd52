import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../../scripts/checks/built/html.ts';

const tag = (html: string) => readHtml(html).tags[0];

describe('a tag', () => {
  test.each([
    ['<a href="x">', { href: 'x' }],
    ["<a href='x y'>", { href: 'x y' }],
    ['<a href=x id=y>', { href: 'x', id: 'y' }],
    ['<A HREF="x">', { href: 'x' }],
    ['<input disabled value="">', { disabled: '', value: '' }],
    ['<a title="a > b" href="x">', { title: 'a > b', href: 'x' }],
    ['<a href="x&amp;y&#x3D;1&#38;&unknown;">', { href: 'x&y=1&&unknown;' }],
    ['<a href="first" href="second">', { href: 'first' }],
    ['<a\n  href="x"\n  id="y"\n>', { href: 'x', id: 'y' }],
    ['<circle cx="1"/>', { cx: '1' }],
    ['<a href=x/>', { href: 'x/' }],
  ])('%s has its attributes', (html, attributes) => {
    expect(Object.fromEntries(tag(html)?.attributes ?? [])).toEqual(attributes);
  });
});

test('tags and texts know what they stand in; void and self-closing elements hold nothing', () => {
  const { tags, texts } = readHtml(
    '<div><p>one<br>two</p><svg><path d="x"/></svg><img src=x>three</div>four',
  );
  expect(tags.map((t) => [...t.inside, t.name].join('>'))).toEqual([
    'div',
    'div>p',
    'div>p>br',
    'div>svg',
    'div>svg>path',
    'div>img',
  ]);
  expect(texts.map((t) => `${t.inside.join('>')}: ${t.text}`)).toEqual([
    'div>p: one',
    'div>p: two',
    'div: three',
    ': four',
  ]);
});

test('scripts, styles and comments hold no tags', () => {
  const { tags, texts } = readHtml(
    '<!DOCTYPE html><!-- <a href="no"> --><script>if (a<b) "<p>"</script><style>a>b{}</style><p>x</p>',
  );
  expect(tags.map((t) => [t.name, t.raw])).toEqual([
    ['script', 'if (a<b) "<p>"'],
    ['style', 'a>b{}'],
    ['p', ''],
  ]);
  expect(texts.map((t) => t.text)).toEqual(['x']);
});

test('entities in text are read once', () => {
  expect(readHtml('<p>&lt;b&gt; &amp;lt; &#xD55C; &nbsp;</p>').texts[0]?.text).toBe('<b> &lt; 한 \u00A0');
});

test('a closing tag that closes nothing changes nothing', () => {
  expect(readHtml('<p>a</b>b</p>').texts.map((t) => t.inside.join('>'))).toEqual(['p', 'p']);
});
