import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageDigests } from '../markdown/page-digests.ts';
import { fullTextIndex, type IndexFile } from './full-text.ts';
import { IndexAhead, keepPages } from './full-text-ahead.ts';
import { writeFullText } from './full-text-cache.ts';
import { type IndexedPage, indexedPages } from './indexed-pages.ts';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Where the development server gives the pages it has, as its content store holds them. */
const STORED = 'search/stored.json';

/** Full-text search: an index beside the built site; in development one in memory, made when it is first asked for. */
export function search(): AstroIntegration {
  let root = '';
  let base = '/';
  let ahead: IndexAhead | undefined;
  // Beside the folder of the index, which keeps one index and nothing else.
  const lastPages = () => join(root, '.cache/search-pages.json');
  return {
    name: 'search',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev')
          injectRoute({ pattern: `/${STORED}`, entrypoint: './src/pages/search/_stored.json.ts' });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:setup': ({ target }) => {
        if (target === 'server') ahead ??= IndexAhead.begin(lastPages(), pageDigests());
      },
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const out = fileURLToPath(dir);
        const pages = indexedPages(out);
        const fresh = await writeFullText(pages, join(root, '.cache/search'), join(out, 'pagefind'), ahead);
        if (fresh) keepPages(lastPages(), pages, pageDigests());
        const ms = Math.round(performance.now() - started);
        logger.info(`${pages.length} pages ${fresh ? 'indexed' : 'unchanged'} in ${ms} ms`);
      },
      'astro:server:setup': ({ server, logger }) => {
        let made: { key: string; files: Map<string, IndexFile> } | undefined;
        const files = async (fresh: boolean) => {
          if (made && !fresh) return made.files;
          const answer = await fetch(new URL(`${base}${STORED}`, server.resolvedUrls?.local[0]));
          if (!answer.ok) throw new Error(`search: ${answer.status} from the server itself at /${STORED}`);
          const key = await answer.text();
          if (made?.key === key) return made.files;
          const started = performance.now();
          const list = await fullTextIndex(JSON.parse(key) as IndexedPage[]);
          made = { key, files: new Map(list.map((f) => [f.path, f])) };
          logger.info(`full-text index in memory: ${Math.round(performance.now() - started)} ms`);
          return made.files;
        };
        server.middlewares.use(async (request, response, next) => {
          // Vite takes the base path off `url`.
          const path = request.originalUrl?.split('?')[0] ?? '';
          if (!path.startsWith(`${base}pagefind/`)) return next();
          const name = path.slice(`${base}pagefind/`.length);
          try {
            // A reader's search begins with this file; words written since the last one are to be found.
            const file = (await files(name === 'pagefind-entry.json')).get(name);
            if (!file) return next();
            response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
            response.setHeader('cache-control', 'no-store');
            response.end(file.content);
          } catch (error) {
            next(error);
          }
        });
      },
    },
  };
}
