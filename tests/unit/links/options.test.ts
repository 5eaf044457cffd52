import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asksForLinks, linkOptions } from '../../../scripts/links/options.ts';

const root = tmpdir();
const source = 'content/references/a-b-2020.yaml';
const read = (...args: string[]) => linkOptions(args, root, [source]);

test('only arguments about addresses lead here', () => {
  expect(asksForLinks(['--links'])).toBe(true);
  expect(asksForLinks(['x.yaml', '--report=a.md'])).toBe(true);
  expect(asksForLinks([])).toBe(false);
  expect(asksForLinks([source, '--linksX'])).toBe(false);
});

test('files narrow the run, and the report goes where it is told', () => {
  expect(read('--links')).toEqual({ files: [] });
  expect(read('--links', source)).toEqual({ files: [source] });
  expect(read('--links', join(root, source), '--report', 'links.md')).toEqual({
    files: [source],
    report: 'links.md',
  });
  expect(read('--report=links.json', '--links')).toEqual({ files: [], report: 'links.json' });
});

test.each([
  [['--links', '--reprot=a.md'], /^there is no option --reprot=a\.md; there are --links and --report FILE$/],
  [['--report', 'a.md'], /^--report goes with --links: npm run check -- --links --report links\.md$/],
  [['--links', '--report'], /^--report takes a file that ends with \.md or \.json$/],
  [['--links', '--report', 'a.txt'], /^--report takes a file that ends with \.md or \.json$/],
  [
    ['--links', '--report', 'nowhere-at-all/a.md'],
    /^there is no folder .*nowhere-at-all for the report; make it first$/,
  ],
  [
    ['--links', 'content/topics/dns.mdx'],
    /^there is no source content\/topics\/dns\.mdx; name files as content\/references\//,
  ],
])('%j is answered with what to write instead', (args, complaint) => {
  expect(read(...args)).toEqual({ complaint: expect.stringMatching(complaint) });
});
