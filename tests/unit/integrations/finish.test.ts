import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { headersFile } from '../../../src/core/headers.ts';
import { finish } from '../../../src/integrations/finish.ts';
import { THEME_SCRIPT_HASH } from '../../../src/layouts/theme-script.ts';

vi.mock('node:fs', { spy: true });

let root: string;
const dist = () => join(root, 'dist');
const put = (name: string, content: string | Buffer) => {
  mkdirSync(dirname(join(dist(), name)), { recursive: true });
  writeFileSync(join(dist(), name), content);
};

/** Runs the integration as a build does; gives what it logged. */
async function build(base = '/'): Promise<string[]> {
  const { hooks } = finish();
  const logged: string[] = [];
  const logger = { info: (line: string) => logged.push(line.replace(/ in \d+ ms$/, '')) };
  await hooks['astro:config:done']?.({ config: { base, root: pathToFileURL(`${root}/`) } } as never);
  await hooks['astro:build:done']?.({ dir: pathToFileURL(`${dist()}/`), logger } as never);
  return logged;
}

const TEXTS = [
  'index.html',
  'topics/dns/index.html',
  '_astro/a.css',
  'main.js',
  'feed.xml',
  'terms.json',
  'dns.md',
  'sources.bib',
  'sources.ris',
];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'finish-'));
  for (const name of TEXTS) put(name, `${name} ${'캐시 cache '.repeat(300)}`);
  put('font.woff2', 'font');
  put('empty.txt', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

const packed = () => globSync('**/*.{br,gz}', { cwd: dist() }).sort();

describe('every build', () => {
  test('gets its headers file, with the base path and the hash of the one inline script', async () => {
    await build('/repo');
    expect(readFileSync(join(dist(), '_headers'), 'utf8')).toBe(headersFile('/repo', [THEME_SCRIPT_HASH]));
    expect(existsSync(join(dist(), '.nojekyll'))).toBe(true);
  });

  test.each([undefined, ''])('compresses nothing where PRECOMPRESS is %j', async (value) => {
    vi.stubEnv('PRECOMPRESS', value);
    expect(await build()).toEqual([]);
    expect(packed()).toEqual([]);
    expect(existsSync(join(root, '.cache'))).toBe(false);
  });
});

describe('with PRECOMPRESS', () => {
  beforeEach(() => vi.stubEnv('PRECOMPRESS', '1'));

  /** Every text file has both twins, and they are the file when they are unpacked. */
  function isWhole() {
    const all = [...TEXTS, 'empty.txt'];
    expect(packed()).toEqual(all.flatMap((name) => [`${name}.br`, `${name}.gz`]).sort());
    for (const name of all) {
      const bytes = readFileSync(join(dist(), name));
      expect(brotliDecompressSync(readFileSync(join(dist(), `${name}.br`)))).toEqual(bytes);
      expect(gunzipSync(readFileSync(join(dist(), `${name}.gz`)))).toEqual(bytes);
    }
  }

  test('text gets its twins, equal when unpacked and smaller; a font gets none', async () => {
    expect(await build()).toEqual(['compressed 10 of 10 files']);
    isWhole();
    const size = (name: string) => readFileSync(join(dist(), name)).length;
    expect(size('index.html.br')).toBeLessThan(size('index.html') / 10);
    expect(size('index.html.gz')).toBeLessThan(size('index.html') / 10);
  });

  test('for a trial it is packed loosely, and never taken for what is packed tightly', async () => {
    const words = Array.from({ length: 3000 }, (_, i) => `${(i * 7919) % 1009} cache`).join(' ');
    put('index.html', words);
    const size = () => readFileSync(join(dist(), 'index.html.br')).length;
    vi.stubEnv('PRECOMPRESS', 'quick');
    await build();
    isWhole();
    const loose = size();
    vi.stubEnv('PRECOMPRESS', '1');
    expect(await build()).toEqual(['compressed 10 of 10 files']);
    isWhole();
    expect(size()).toBeLessThan(loose * 0.9);
  });

  test('what did not change is not compressed again', async () => {
    await build();
    const twin = readFileSync(join(dist(), 'main.js.br'));
    rmSync(dist(), { recursive: true });
    for (const name of TEXTS) put(name, `${name} ${'캐시 cache '.repeat(300)}`);
    put('empty.txt', '');
    put('main.js', 'changed');
    expect(await build()).toEqual(['compressed 1 of 10 files']);
    isWhole();
    expect(readFileSync(join(dist(), 'main.js.br'))).not.toEqual(twin);
  });

  test('files of the same content are right when they are compressed at the same time', async () => {
    for (const name of TEXTS) put(name, 'the same '.repeat(1000));
    await build();
    isWhole();
  });

  test('a build that is ended while it writes leaves nothing broken for the next one', async () => {
    const { writeFileSync: write } = await vi.importActual<typeof import('node:fs')>('node:fs');
    let writes = 0;
    vi.mocked(writeFileSync).mockImplementation((file, data) => {
      const inCache = String(file).includes('.cache');
      if (!inCache || ++writes % 2) return write(file, data);
      write(file, (data as Buffer).subarray(0, 10));
      throw new Error('ended');
    });
    await expect(build()).rejects.toThrow('ended');
    vi.mocked(writeFileSync).mockImplementation(write);
    await build();
    isWhole();
  });
});
