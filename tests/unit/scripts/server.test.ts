import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staticServer } from '../../../scripts/server.ts';

const outer = mkdtempSync(join(tmpdir(), 'server-'));
const folder = join(outer, 'dist');
const FILES: Readonly<Record<string, string>> = {
  'index.html': 'home',
  '404.html': 'not found page',
  'topics/caching/index.html': 'caching',
  'topics/caching.md': '# Caching',
  'sources.bib': '@misc{}',
  'sources.ris': 'TY  - ELEC',
  '한국어/index.html': 'korean',
  '_astro/page.abc.css': 'a{}',
  'notes/_astro/page.html': 'a page about _astro',
  'search/terms.json': '{}',
  'robots.txt': 'User-agent: *',
  'logo.svg': '<svg/>',
  'font.woff2': 'font',
  'engine.wasm': 'wasm',
  'feed.xml': '<rss/>',
  'main.js': '1',
  'thing.unknown': '?',
  'back\\slash.txt': 'a name that only some systems can have',
};
for (const [name, content] of Object.entries(FILES)) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
}
writeFileSync(join(folder, 'index.html.br'), brotliCompressSync('home'));
writeFileSync(join(folder, '404.html.br'), brotliCompressSync('not found page'));
mkdirSync(join(outer, 'dist-secret'));
writeFileSync(join(outer, 'dist-secret/index.html'), 'secret');
writeFileSync(join(outer, 'secret.txt'), 'secret');

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Sends a request target as it is written; fetch and URL would resolve dot segments first. */
async function raw(port: number, target: string, headers: Record<string, string> = {}): Promise<Answer> {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1');
  const lines = Object.entries({ host: 'x', connection: 'close', ...headers }).map(
    ([k, v]) => `${k}: ${v}\r\n`,
  );
  socket.write(`GET ${target} HTTP/1.0\r\n${lines.join('')}\r\n`, 'latin1');
  const answer = await text(socket);
  const [head = '', ...rest] = answer.split('\r\n\r\n');
  const [status = '', ...fields] = head.split('\r\n');
  return {
    status: Number(status.split(' ')[1]),
    headers: Object.fromEntries(fields.map((f) => [f.split(': ')[0]?.toLowerCase(), f.split(': ')[1]])),
    body: Buffer.from(rest.join('\r\n\r\n'), 'latin1'),
  };
}

const server = { root: staticServer({ folder, base: '/' }), repo: staticServer({ folder, base: '/repo/' }) };
let root = 0;
let repo = 0;
beforeAll(async () => {
  for (const one of Object.values(server))
    await new Promise<void>((done) => one.listen(0, '127.0.0.1', done));
  root = (server.root.address() as AddressInfo).port;
  repo = (server.repo.address() as AddressInfo).port;
});
afterAll(() => {
  for (const one of Object.values(server)) one.close();
  rmSync(outer, { recursive: true });
});

const said = async (answer: Promise<Answer>) => {
  const { status, body } = await answer;
  return [status, body.toString()];
};

describe('at the root', () => {
  test('a folder with its slash is its index page', async () => {
    expect(await said(raw(root, '/'))).toEqual([200, 'home']);
    expect(await said(raw(root, '/topics/caching/?q=1'))).toEqual([200, 'caching']);
    expect(await said(raw(root, encodeURI('/한국어/')))).toEqual([200, 'korean']);
  });

  test('a folder without it is moved to the slash, query and encoding kept', async () => {
    const { status, headers } = await raw(root, '/topics/caching?q=a%20b');
    expect([status, headers.location]).toEqual([301, '/topics/caching/?q=a%20b']);
    expect((await raw(root, encodeURI('/한국어'))).headers.location).toBe(encodeURI('/한국어/'));
  });

  test.each(['/nothing', '/nothing/', '/topics/', '/robots.txt/'])(
    '%s is the 404 page, with status 404',
    async (path) => {
      expect(await said(raw(root, path))).toEqual([404, 'not found page']);
    },
  );

  test('a name that is too long for any file is the 404 page as well', async () => {
    expect(await said(raw(root, `/${'x'.repeat(5000)}`))).toEqual([404, 'not found page']);
    expect(await said(raw(root, `/${'x'.repeat(5000)}/`))).toEqual([404, 'not found page']);
  });
});

describe('below /repo/', () => {
  test('pages stand below it, and it is moved to its slash', async () => {
    expect(await said(raw(repo, '/repo/'))).toEqual([200, 'home']);
    expect(await said(raw(repo, '/repo/topics/caching/'))).toEqual([200, 'caching']);
    expect((await raw(repo, '/repo?q=1')).headers.location).toBe('/repo/?q=1');
    expect((await raw(repo, '/repo/topics/caching')).headers.location).toBe('/repo/topics/caching/');
  });

  test.each(['/', '/topics/caching/', '/repository/', '/repoindex.html'])('%s is not', async (path) => {
    expect(await said(raw(repo, path))).toEqual([404, 'not found page']);
  });
});

describe('nothing outside the folder', () => {
  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/topics/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/back%5cslash.txt',
    '/..%2fdist-secret/',
    '/..%2fdist-secret/index.html',
    '/.%00./secret.txt',
    '/index.html%00.txt',
    '/%zz',
    '/%',
    '/%e0%a4%a',
    '/%2fsecret.txt',
    '//secret.txt',
    '//',
    '/\\example.org/..',
    'http://[/',
    '*',
  ])('is served for %s', async (target) => {
    expect(await said(raw(root, target))).toEqual([404, 'not found page']);
  });

  test('is served for any path, and no path stops the server or leads to another host', async () => {
    const part = fc.constantFrom(
      '/',
      '..',
      '%2e',
      '%2f',
      '%5c',
      '\\',
      '%00',
      'topics',
      'secret.txt',
      '//',
      '%',
      '.',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
        const { status, headers, body } = await raw(root, `/${parts.join('')}`);
        expect([200, 301, 404]).toContain(status);
        expect(body.toString()).not.toContain('secret');
        expect(headers.location ?? '/').toMatch(/^\/(?![/\\])/);
      }),
      { seed: 4321, numRuns: 200 },
    );
  });
});

describe('compression', () => {
  test.each(['br', 'gzip, deflate, br', 'br;q=0.5, gzip', 'gzip, BR'])(
    '"%s" gets the twin',
    async (accepted) => {
      const { headers, body } = await raw(root, '/', { 'accept-encoding': accepted });
      expect(headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'text/html; charset=utf-8' });
      expect(brotliDecompressSync(body).toString()).toBe('home');
    },
  );

  test.each(['', 'gzip', 'br;q=0', 'gzip, br; q=0.0', 'brotli'])(
    '"%s" gets the plain file',
    async (accepted) => {
      const { headers, body } = await raw(root, '/', { 'accept-encoding': accepted });
      expect(headers['content-encoding']).toBeUndefined();
      expect(body.toString()).toBe('home');
    },
  );

  test('a file without a twin is plain, the 404 page has one, and a twin is no page of its own', async () => {
    const br = { 'accept-encoding': 'br' };
    expect((await raw(root, '/robots.txt', br)).headers['content-encoding']).toBeUndefined();
    expect(await raw(root, '/nothing', br)).toMatchObject({
      status: 404,
      headers: { 'content-encoding': 'br' },
    });
    expect((await raw(root, '/index.html.br')).status).toBe(404);
  });

  test('caches are told that answers depend on it', async () => {
    expect((await raw(root, '/')).headers.vary).toBe('accept-encoding');
  });
});

test('hashed files may be kept for a year, all else is asked for again', async () => {
  const kept = async (path: string) => (await raw(root, path)).headers['cache-control'];
  expect(await kept('/_astro/page.abc.css')).toBe('public, max-age=31536000, immutable');
  for (const path of ['/', '/nothing', '/notes/_astro/page.html', '/robots.txt'])
    expect(await kept(path)).toBe('no-cache');
});

test.each([
  ['/topics/caching.md', 'text/markdown; charset=utf-8'],
  ['/sources.bib', 'application/x-bibtex; charset=utf-8'],
  ['/sources.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['/_astro/page.abc.css', 'text/css; charset=utf-8'],
  ['/main.js', 'text/javascript; charset=utf-8'],
  ['/search/terms.json', 'application/json; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/feed.xml', 'application/xml; charset=utf-8'],
  ['/logo.svg', 'image/svg+xml'],
  ['/font.woff2', 'font/woff2'],
  ['/engine.wasm', 'application/wasm'],
  ['/thing.unknown', 'application/octet-stream'],
])('%s is %s, and browsers may not guess', async (path, type) => {
  const { headers } = await raw(root, path);
  expect(headers).toMatchObject({ 'content-type': type, 'x-content-type-options': 'nosniff' });
});
