import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLinks } from '../../../scripts/links/command.ts';
import type { Fetch } from '../../../scripts/links/exchange.ts';
import { run } from '../scripts/process.ts';
import { FakeClock, TODAY } from './clock.ts';
import { localWeb, redirect, status } from './local-web.ts';

const root = mkdtempSync(join(tmpdir(), 'links-'));
const SOURCES = {
  fine: 'https://a.test/fine',
  gone: 'https://a.test/gone',
  moved: 'https://b.test/old#part',
};
const file = (id: string) => `content/references/${id}.yaml`;
let web: Awaited<ReturnType<typeof localWeb>>;
beforeAll(async () => {
  mkdirSync(join(root, 'content/references'), { recursive: true });
  for (const [id, url] of Object.entries(SOURCES))
    writeFileSync(join(root, file(id)), `title: x\nurl: "${url}"\n`);
  const archived = '{"archived_snapshots":{}}';
  web = await localWeb(
    {
      'a.test/fine': status(200),
      'b.test/old': redirect(301, '/new'),
      'b.test/new': status(200),
      'archive.org/wayback/available': (response) => response.end(archived),
    },
    Date.now,
  );
});
afterAll(() => {
  web.close();
  rmSync(root, { recursive: true });
});

/** Runs the command in the small project; the web is the local one unless told otherwise. */
async function links(args: readonly string[] = [], fetch: Fetch = web.fetch, isTTY = false) {
  const lines: string[] = [];
  let screen = '';
  const code = await checkLinks(root, ['--links', ...args], {
    fetch,
    clock: new FakeClock(),
    random: () => 0.5,
    limit: 1000,
    print: (line) => lines.push(...line.split('\n')),
    screen: { write: (text: string) => (screen += text), isTTY },
  });
  return { code, lines, screen: screen.split('\n').filter(Boolean) };
}

describe('npm run check -- --links', () => {
  test('prints what is gone and what moved as every other finding, and the counts; what is gone fails it', async () => {
    const { code, lines, screen } = await links();
    expect(lines).toEqual([
      'content/references/gone.yaml:2  gone  https://a.test/gone answers 404',
      '    remedy: find where it lives now; the Wayback Machine has no copy, so where it lives nowhere, cite another source',
      'content/references/moved.yaml:2  moved  https://b.test/old#part has moved for good to https://b.test/new#part',
      '    remedy: write url: https://b.test/new#part, and keep this address under "formerly"',
      '3 addresses at 2 hosts: 1 fine, 1 gone, 1 moved for good, 0 could not be asked',
    ]);
    expect(code).toBe(1);
    expect(screen[0]).toBe('Asking for 3 addresses, about 1 minute; the longest queue is a.test with 2');
    expect(screen.at(-1)).toBe('3 of 3 asked, 1 gone');
  });

  test('asks only for the sources that are named; what moved or is fine fails nothing', async () => {
    expect(await links([file('moved')])).toMatchObject({ code: 0, lines: { length: 3 } });
    const { code, lines } = await links([file('fine')]);
    expect(lines).toEqual(['1 address at 1 host: 1 fine, 0 gone, 0 moved for good, 0 could not be asked']);
    expect(code).toBe(0);
  });

  test('writes the report where it is told to, as its ending says', async () => {
    const { lines } = await links(['--report', 'links.md']);
    expect(lines).toContain('the report is in links.md');
    expect(readFileSync(join(root, 'links.md'), 'utf8')).toContain(
      `# Addresses of the sources, ${TODAY}\n\n3 addresses at 2 hosts: 1 fine, 1 gone,`,
    );
    await links(['--report=links.json']);
    expect(JSON.parse(readFileSync(join(root, 'links.json'), 'utf8'))).toMatchObject({
      day: TODAY,
      addresses: 3,
      gone: [{ file: file('gone'), line: 2, rule: 'gone' }],
      moved: [{ file: file('moved') }],
      unasked: [],
    });
  });

  test('says in one line that there is no network, and writes no report', async () => {
    const fetch = () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'EAI_AGAIN' } }));
    const { code, lines, screen } = await links(['--report=never.md'], fetch, true);
    expect(screen.at(-1)).toBe(
      'loadbearing: no host answers (EAI_AGAIN); check the network, and behind a proxy set NODE_USE_ENV_PROXY=1',
    );
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(globSync('never.md', { cwd: root })).toEqual([]);
  });

  test('asks nobody where its arguments are wrong', async () => {
    const fetch = () => Promise.reject(new Error('asked'));
    const { code, screen } = await links(['content/references/none.yaml'], fetch);
    expect(screen).toEqual([
      expect.stringMatching(/^loadbearing: there is no source content\/references\/none\.yaml;/),
    ]);
    expect(code).toBe(2);
  });

  test("is what `npm run check` does when told so, with the platform's fetch, and its code is the exit code", () => {
    const preload = join(root, 'no-network.mjs');
    writeFileSync(
      preload,
      `globalThis.fetch = () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } }));`,
    );
    const args = ['--import', pathToFileURL(preload).href, resolve('scripts/check.ts'), '--links'];
    const { code, lines, complaints } = run(args, { cwd: root });
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(complaints.filter((line) => line.startsWith('loadbearing: '))).toEqual([complaints.at(-1)]);
    expect(complaints.at(-1)).toMatch(/no host answers \(ENOTFOUND\)/);
  });
});

test("neither `npm test` nor a workflow asks other people's servers", () => {
  const files = ['scripts/test.ts', 'package.json', ...globSync('.github/workflows/*.yml')];
  expect(files.filter((path) => readFileSync(path, 'utf8').includes('--links'))).toEqual([]);
});
