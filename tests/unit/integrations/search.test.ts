import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fullTextIndex, type IndexFile } from '../../../src/integrations/full-text.ts';
import { writeFullText } from '../../../src/integrations/full-text-cache.ts';
import { indexedPages, lean } from '../../../src/integrations/indexed-pages.ts';
import { search } from '../../../src/integrations/search.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function page(url: string, text: string, body = ' data-pagefind-body'): void {
  const file = join(folder, 'dist', url, 'index.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `<!doctype html><html><body><nav>menu</nav><main id="content"${body}><h1>${url}</h1>${text}</main></body></html>`,
  );
}

/** What Pagefind keeps of each page, by address. */
function fragments(files: readonly IndexFile[]) {
  const read = ({ content }: IndexFile) =>
    JSON.parse(gunzipSync(content).subarray('pagefind_dcd'.length).toString());
  const all: { url: string; content: string; filters: Record<string, string[]> }[] = files
    .filter((f) => f.path.startsWith('fragment/'))
    .map(read);
  return new Map(all.map((f) => [f.url, f]));
}

describe('the pages that are indexed', () => {
  test('are those with a body to be found, and English ones are for Korean readers until they are translated', () => {
    page('topics/caching', 'cache');
    page('ko/topics/caching', '캐시');
    page('topics/dns', 'names');
    page('ko/topics/dns', 'names', '');
    page('about', 'about', '');
    expect(indexedPages(join(folder, 'dist')).map((p) => [p.url, p.readers])).toEqual([
      ['ko/topics/caching/', ['ko']],
      ['topics/caching/', ['en']],
      ['topics/dns/', ['en', 'ko']],
    ]);
  });

  test('keep ids and what Pagefind reads, and nothing that a base path, a style or a picture changes', () => {
    expect(lean('<main id="content" class="x" data-pagefind-body>')).toBe(
      '<main id="content" data-pagefind-body>',
    );
    expect(lean('<a href="/repo/x/" data-summary="a > b">x</a>')).toBe('<a>x</a>');
    expect(lean('<h2 id="왜">why <svg class="y"><text>no</text></svg></h2><script>no</script>')).toBe(
      '<h2 id="왜">why  </h2> ',
    );
    expect(lean('<p data-pagefind-weight="7" title="7">x</p>')).toBe('<p data-pagefind-weight="7">x</p>');
    expect(lean('<pre><code>if (a &lt; b) href="x"</code></pre>')).toBe(
      '<pre><code>if (a &lt; b) href="x"</code></pre>',
    );
  });

  test('pass over what is hidden, and keep elements apart that only styles keep apart, but in code', () => {
    expect(lean('<p hidden><span>kind</span></p>')).toBe('<p data-pagefind-ignore><span>kind</span></p>');
    expect(lean('<p aria-hidden="true">x</p>')).toBe('<p>x</p>');
    expect(lean('<a href="x">One</a><a href="y">Two</a>')).toBe('<a>One</a> <a>Two</a>');
    expect(lean('<tr><th>One</th><th>Two</th></tr>')).toBe('<tr><th>One</th> <th>Two</th></tr>');
    expect(lean('<pre class="x"><span>a</span><span>(</span></pre>')).toBe(
      '<pre><span>a</span><span>(</span></pre>',
    );
  });
});

describe('the index', () => {
  const main = (text: string) =>
    `<main data-pagefind-body><p data-pagefind-ignore><span data-pagefind-filter="kind">topics</span></p>${text}</main>`;
  const pages = [
    { url: 'topics/caching/', main: main('<h1>Caching</h1><p>A stampede.</p>'), readers: ['en'] as const },
    { url: 'ko/topics/caching/', main: main('<h1>캐싱</h1><p>캐시는 빠르다.</p>'), readers: ['ko'] as const },
  ];

  test('holds only the files that the search box asks for', async () => {
    const paths = (await fullTextIndex(pages))
      .map((f) => f.path.replace(/_[0-9a-f]+/, '').replace(/\/en$/, ''))
      .sort();
    expect([...new Set(paths)]).toEqual([
      'filter/en.pf_filter',
      'fragment/en.pf_fragment',
      'index/en.pf_index',
      'pagefind-entry.json',
      'pagefind.en.pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
  });

  test('holds both languages, each page with its readers, and no filter as a word', async () => {
    const found = fragments(await fullTextIndex(pages));
    expect([...found.keys()].sort()).toEqual(['/ko/topics/caching/', '/topics/caching/']);
    expect(found.get('/topics/caching/')).toMatchObject({
      content: 'Caching. A stampede.',
      filters: { kind: ['topics'], readers: ['en'] },
    });
    expect(found.get('/ko/topics/caching/')).toMatchObject({ filters: { readers: ['ko'] } });
  });
});

describe('the index on disk', () => {
  const write = () =>
    writeFullText(indexedPages(join(folder, 'dist')), join(folder, 'cache'), join(folder, 'dist/pagefind'));
  const contents = () =>
    [
      ...fragments(
        readdirSync(join(folder, 'dist/pagefind/fragment')).map((f) => ({
          path: `fragment/${f}`,
          content: readFileSync(join(folder, 'dist/pagefind/fragment', f)),
        })),
      ).values(),
    ].map((f) => f.content);

  test('is made once while no indexed page changes, even if the folder was emptied meanwhile', async () => {
    page('topics/caching', 'stampede');
    page('about', 'one', '');
    expect(await write()).toBe(true);
    rmSync(join(folder, 'dist/pagefind'), { recursive: true });
    page('about', 'another', '');
    expect(await write()).toBe(false);
    expect(contents()).toEqual(['topics/caching. stampede']);
  });

  test('follows a page that changes, a page that goes, and a translation that comes', async () => {
    page('topics/caching', 'stampede');
    page('topics/dns', 'names');
    await write();
    page('topics/caching', 'avalanche');
    expect(await write()).toBe(true);
    expect(contents().sort()).toEqual(['topics/caching. avalanche', 'topics/dns. names']);
    rmSync(join(folder, 'dist/topics/dns'), { recursive: true });
    expect(await write()).toBe(true);
    expect(contents()).toEqual(['topics/caching. avalanche']);
    page('ko/topics/caching', '캐시');
    expect(await write()).toBe(true);
  });

  test('is made anew where what was kept cannot be read', async () => {
    page('topics/caching', 'stampede');
    await write();
    for (const name of readdirSync(join(folder, 'cache'))) writeFileSync(join(folder, 'cache', name), 'half');
    expect(await write()).toBe(true);
    expect(contents()).toEqual(['topics/caching. stampede']);
    expect(await write()).toBe(false);
  });

  test('keeps one index in the cache, and none that is half written', async () => {
    page('topics/caching', 'one');
    await write();
    page('topics/caching', 'two');
    await write();
    expect(readdirSync(join(folder, 'cache'))).toHaveLength(1);
    expect(readdirSync(join(folder, 'cache'))[0]).toMatch(/^[0-9a-f]{24}$/);
  });
});

describe('the development server', () => {
  let pages = [
    { url: 'topics/caching/', main: '<main data-pagefind-body><h1>Caching</h1></main>', readers: ['en'] },
  ];
  let stored: Server;
  let middleware: (
    request: { originalUrl: string },
    response: unknown,
    next: (error?: unknown) => void,
  ) => Promise<void>;

  /** Asks for a file as the middleware sees it; undefined if it leaves that to others. */
  function ask(originalUrl: string): Promise<string | undefined> {
    return new Promise((done, failed) => {
      const response = {
        setHeader() {},
        end: (content: Uint8Array) => done(Buffer.from(content).toString()),
      };
      middleware({ originalUrl }, response, (error) => (error ? failed(error) : done(undefined)));
    });
  }

  beforeEach(async () => {
    stored = createServer((request, response) => {
      response.statusCode = request.url === '/repo/search/stored.json' ? 200 : 404;
      response.end(JSON.stringify(pages));
    }).listen(0);
    await once(stored, 'listening');
    const { hooks } = search();
    const logger = { info() {} };
    const server = {
      resolvedUrls: { local: [`http://localhost:${(stored.address() as AddressInfo).port}/repo/`] },
      middlewares: {
        use(added: typeof middleware) {
          middleware = added;
        },
      },
    };
    hooks['astro:config:done']?.({ config: { root: pathToFileURL(folder), base: '/repo' } } as never);
    hooks['astro:server:setup']?.({ server, logger } as never);
  });
  afterEach(() => {
    stored.close();
  });

  test('answers below the base path with an index of the pages that are stored now, and leaves the rest alone', async () => {
    expect(
      JSON.parse((await ask('/repo/pagefind/pagefind-entry.json?ts=1')) ?? '').languages.en.page_count,
    ).toBe(1);
    expect(await ask('/repo/pagefind/pagefind.js')).toContain('createInstance');
    expect(await ask('/repo/pagefind/pagefind-ui.js')).toBeUndefined();
    expect(await ask('/repo/topics/')).toBeUndefined();
    pages = [
      ...pages,
      { url: 'topics/dns/', main: '<main data-pagefind-body><h1>DNS</h1></main>', readers: ['en', 'ko'] },
    ];
    expect(
      JSON.parse((await ask('/repo/pagefind/pagefind-entry.json?ts=2')) ?? '').languages.en.page_count,
    ).toBe(2);
  });

  test('has a route for its stored pages that no built site has', () => {
    for (const [command, routes] of [
      ['dev', ['/search/stored.json']],
      ['build', []],
    ] as const) {
      const added: string[] = [];
      const injectRoute = ({ pattern }: { pattern: string }) => added.push(pattern);
      search().hooks['astro:config:setup']?.({ command, injectRoute } as never);
      expect(added).toEqual(routes);
    }
  });

  test('says so where its own pages cannot be had', async () => {
    stored.removeAllListeners('request');
    stored.on('request', (_, response) => {
      response.statusCode = 500;
      response.end();
    });
    await expect(ask('/repo/pagefind/pagefind-entry.json')).rejects.toThrow(
      'search: 500 from the server itself at /search/stored.json',
    );
  });
});
