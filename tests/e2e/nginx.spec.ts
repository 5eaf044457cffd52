import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const PORT = 4411;
const at = (path: string) => `http://127.0.0.1:${PORT}${path}`;
let nginx: ChildProcess;
let folder: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  // The workers run as another user, who may not read the folder the site was built in.
  cpSync(resolve('dist'), join(folder, 'site'), { recursive: true });
  const server = readFileSync('deploy/nginx.conf', 'utf8')
    .replace('listen 8080;', `listen 127.0.0.1:${PORT};`)
    .replace(/\n\s*listen \[::\]:8080;/, '')
    .replace('/var/www/loadbearing', join(folder, 'site'));
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((t) => `${t}_temp_path ${folder}/${t};`)
    .join('\n');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user}\ndaemon off;\nworker_processes 1;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${temps}\n${server}\n}\n`,
  );
  nginx = spawn(
    process.env.NGINX_PATH as string,
    ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
    { stdio: 'inherit' },
  );
  await expect(async () => expect((await fetch(at('/'))).status).toBe(200)).toPass({ timeout: 10_000 });
});

test.afterAll(() => {
  nginx.kill();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(at(path), { redirect: 'manual', headers });

test('nginx serves pages compressed, with a tag and no long life', async () => {
  const response = await get('/topics/caching/', { 'accept-encoding': 'gzip' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('etag')).toBeTruthy();
  expect(await response.text()).toContain('<h1');
});

test('nginx keeps hashed files for a year, and gives each type its name', async () => {
  const html = await (await get('/')).text();
  const css = /href="(\/_astro\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
  const response = await get(css, { 'accept-encoding': 'gzip' });
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(response.headers.get('content-type')).toContain('text/css');
  const font = /href="(\/_astro\/[^"]+\.woff2)"/.exec(html)?.[1] ?? '';
  expect((await get(font)).headers.get('content-type')).toBe('font/woff2');
  expect((await get('/topics/caching/index.md')).headers.get('content-type')).toContain('text/markdown');
});

test('nginx leads every spelling to one address, and answers 404 with the page for it', async () => {
  const slash = await get('/topics/caching');
  expect([slash.status, slash.headers.get('location')]).toEqual([301, '/topics/caching/']);
  const index = await get('/topics/caching/index.html');
  expect([index.status, index.headers.get('location')]).toEqual([301, '/topics/caching/']);
  for (const path of ['/no/such/page/', '/topics/caching/index.html.gz', '/.nojekyll', '/topics/caching/x']) {
    const missing = await get(path);
    expect(missing.status, path).toBe(404);
    expect(await missing.text(), path).toContain('Page not found');
  }
});
