import { expect, test } from 'vitest';
import { rule as yaml } from '../../../scripts/checks/a01-yaml.ts';
import { rule } from '../../../scripts/checks/a16-sizes.ts';
import { fastest } from '../fastest.ts';
import { corpusOf, found, put, siteWith, topicText } from './site.ts';

const REMEDY = '    remedy: split the page, or shorten what it shows';

test('a page of 5 MB fails with the limit, before anything is parsed', async () => {
  const root = siteWith();
  put(root, 'content/topics/huge.mdx', topicText(`${'[x](y.mdx) '.repeat(1000)}\n`.repeat(460)));
  expect(await fastest(() => corpusOf(root), 2)).toBeLessThan(2_000);
  const corpus = corpusOf(root);
  expect(corpus.pages.some((p) => p.id === 'huge')).toBe(false);
  expect(corpus.ids.get('topics')?.has('huge')).toBe(true);
  expect(await found(root, rule)).toEqual([
    expect.stringMatching(
      /^content\/topics\/huge\.mdx {2}A16 {2}the file has 5\d{6} bytes; the limit is 256000\n/,
    ),
  ]);
});

test('a fence of 20,000 lines fails at its first line, closed or not', async () => {
  const root = siteWith();
  const lines = 'x\n'.repeat(20_000);
  put(root, 'content/topics/closed.mdx', topicText(`\`\`\`text\n${lines}\`\`\``));
  put(root, 'content/topics/open.mdx', topicText(`~~~text\n\`\`\`\n${lines}`));
  const message = (n: number) => `A16  a fence of ${n} lines; the limit is 200\n${REMEDY}`;
  expect(await found(root, rule)).toEqual([
    `content/topics/closed.mdx:11  ${message(20_000)}`,
    `content/topics/open.mdx:11  ${message(20_003)}`,
  ]);
});

test('a fence at the limit passes, and a fence inside a longer one does not end it', async () => {
  const root = siteWith();
  const lines = (n: number) => 'x\n'.repeat(n);
  put(
    root,
    'content/topics/fits.mdx',
    topicText(`\`\`\`text\n${lines(200)}\`\`\`\n\n\`\`\`text\n${lines(200)}\`\`\``),
  );
  put(
    root,
    'content/topics/nested.mdx',
    topicText(`\`\`\`\`text\n\`\`\`\n${lines(150)}\`\`\`\n${lines(49)}\`\`\`\``),
  );
  expect(await found(root, rule)).toEqual([
    `content/topics/nested.mdx:11  A16  a fence of 201 lines; the limit is 200\n${REMEDY}`,
  ]);
});

test('an image of 8,000 pixels, one of too many bytes and one of no known kind fail', async () => {
  const root = siteWith();
  put(root, 'public/images/huge.png', png(8000, 8000));
  put(root, 'public/images/heavy.png', Buffer.concat([png(10, 10), Buffer.alloc(400_000)]));
  put(root, 'public/images/odd.png', 'GIF89a');
  expect(await found(root, rule)).toEqual([
    'public/images/heavy.png  A16  the image has 400024 bytes; the limit is 400000\n    remedy: make it smaller, or draw it as a Mermaid fence',
    'public/images/huge.png  A16  the image has 8000 x 8000 pixels; the limit is 2880 a side\n    remedy: scale it down',
    'public/images/odd.png  A16  the image is no PNG, JPEG or WebP\n    remedy: save it as WebP',
  ]);
});

test('the clean site has nothing too large, and a large file hides no fault of another', async () => {
  expect(await found(siteWith(), rule)).toEqual([]);
  const root = siteWith('A01');
  put(root, 'content/topics/huge.mdx', 'x'.repeat(5_000_000));
  expect((await found(root, rule, yaml)).map((f) => f.split('  ')[1])).toEqual([
    'A01',
    'A01',
    'A16',
    'A01',
    'A01',
  ]);
});

/** The first 24 bytes of a PNG, which tell its size. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(24);
  bytes.writeUInt32BE(0x89504e47, 0);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
