import { expect, test } from 'vitest';
import { rule as ids } from '../../../scripts/checks/a05-dangling-ids.ts';
import { rule as fragments } from '../../../scripts/checks/a08-fragments.ts';
import { rule } from '../../../scripts/checks/a17-bytes.ts';
import { found, put, siteWith, topicText } from './site.ts';

test('CRLF, CR, mixed ends, a byte order mark, NUL, escapes and other encodings are found at their line', async () => {
  const root = siteWith();
  const text = topicText('First.\nSecond.');
  put(root, 'content/topics/a-crlf.mdx', text.replaceAll('\n', '\r\n'));
  put(root, 'content/topics/b-mixed.mdx', text.replace('First.\n', 'First.\r\n'));
  put(root, 'content/topics/c-cr.mdx', text.replace('First.\n', 'First.\r'));
  put(root, 'content/topics/d-bom.mdx', `\uFEFF${text}`);
  put(root, 'content/topics/e-nul.mdx', `${text}\0`);
  put(root, 'content/topics/f-escape.mdx', text.replace('Second', 'Sec\u001Bond'));
  put(root, 'content/topics/g-latin1.mdx', Buffer.from(text.replace('Second', 'Sécond'), 'latin1'));
  const ends = (file: string) =>
    `    remedy: save the file with LF line ends (sed -i 's/\\r$//' content/topics/${file}.mdx)`;
  expect(await found(root, rule)).toEqual([
    `content/topics/a-crlf.mdx:1  A17  the line ends with CRLF\n${ends('a-crlf')}`,
    `content/topics/b-mixed.mdx:11  A17  the line ends with CRLF\n${ends('b-mixed')}`,
    `content/topics/c-cr.mdx:11  A17  the line ends with CR\n${ends('c-cr')}`,
    'content/topics/d-bom.mdx:1  A17  the file begins with a byte order mark\n    remedy: save it as UTF-8 without one',
    'content/topics/e-nul.mdx:13  A17  a control character, U+0000\n    remedy: delete it',
    'content/topics/f-escape.mdx:12  A17  a control character, U+001B\n    remedy: delete it',
    'content/topics/g-latin1.mdx:6  A17  the file is not UTF-8\n    remedy: save it as UTF-8',
  ]);
});

test('a tab is no control character, and the clean site has none', async () => {
  const root = siteWith();
  put(root, 'content/topics/tab.mdx', topicText('```go\n\treturn\n```'));
  expect(await found(root, rule)).toEqual([]);
});

test('line ends change no anchor: a page with CRLF keeps its fragments', async () => {
  const root = siteWith();
  put(root, 'content/topics/crlf.mdx', topicText('[x](#two-words)\n\n## Two words').replaceAll('\n', '\r\n'));
  expect(await found(root, fragments)).toEqual([]);
  expect((await found(root, ids))[0]).toContain('does not list this topic');
});
