import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fullTextIndex, type IndexFile } from './full-text.ts';
import { writeFullText } from './full-text-cache.ts';
import { type IndexedPage, indexedPages } from './indexed-pages.ts';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Full-text search: an index beside the built site; in development one in memory, made when it is first asked for. */
export function search(): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const out = fileURLToPath(dir);
        const pages = indexedPages(out);
        const fresh = await writeFullText(pages, join(root, '.cache/search'), join(out, 'pagefind'));
        const ms = Math.round(performance.now() - started);
        logger.info(`${pages.length} pages ${fresh ? 'indexed' : 'unchanged'} in ${ms} ms`);
      },
      'astro:server:setup': ({ server, logger }) => {
        let files: Promise<Map<string, IndexFile>> | undefined;
        const make = async () => {
          const started = performance.now();
          const { storedPages } = await server.ssrLoadModule('/src/queries/stored-pages.ts');
          const made = await fullTextIndex((await storedPages()) as IndexedPage[]);
          logger.info(`full-text index in memory: ${Math.round(performance.now() - started)} ms`);
          return new Map(made.map((f) => [f.path, f]));
        };
        server.watcher.on('all', (_, file) => {
          if (file.startsWith(join(root, 'content'))) files = undefined;
        });
        server.middlewares.use(async (request, response, next) => {
          const path = request.url?.split('?')[0] ?? '';
          if (!path.startsWith(`${base}pagefind/`)) return next();
          try {
            files ??= make();
            const file = (await files).get(path.slice(`${base}pagefind/`.length));
            if (!file) return next();
            response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
            response.setHeader('cache-control', 'no-store');
            response.end(file.content);
          } catch (error) {
            files = undefined;
            next(error);
          }
        });
      },
    },
  };
}
