import { createHash, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { headersFile } from '../core/headers.ts';
import { THEME_SCRIPT_HASH } from '../layouts/theme-script.ts';

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);
const TEXT = '**/*.{html,css,js,svg,xml,txt,md,json,bib,ris}';

/**
 * After a build: the headers file for hosts that read one, `.nojekyll`, and, where PRECOMPRESS is set, a compressed
 * twin of every text file for servers that send such twins (nginx). The hosts that compress by themselves need none.
 * `PRECOMPRESS=quick` packs them loosely, for a trial: a fifth of the time.
 */
export function finish(): AstroIntegration {
  let base = '/';
  let root = '';
  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        writeFileSync(join(out, '_headers'), headersFile(base, [THEME_SCRIPT_HASH]));
        writeFileSync(join(out, '.nojekyll'), '');
        if (!process.env.PRECOMPRESS) return;
        const quick = process.env.PRECOMPRESS === 'quick';
        const started = performance.now();
        const files = globSync(TEXT, { cwd: out }).map((f) => join(out, f));
        const cache = join(root, '.cache/compressed');
        mkdirSync(cache, { recursive: true });
        const queue = [...files];
        let fresh = 0;
        const workers = Array.from({ length: 8 }, async () => {
          for (let file = queue.pop(); file; file = queue.pop()) {
            // Not `fresh += await …`, which would read the count before the others have added to it.
            if (await compress(file, cache, quick)) fresh++;
          }
        });
        await Promise.all(workers);
        logger.info(
          `compressed ${fresh} of ${files.length} files in ${Math.round(performance.now() - started)} ms`,
        );
      },
    },
  };
}

/** Writes a file's compressed twins; what was compressed before is taken from the cache. Returns whether it was not. */
async function compress(file: string, cache: string, quick: boolean): Promise<boolean> {
  const bytes = readFileSync(file);
  const key = join(
    cache,
    createHash('sha256').update(bytes).digest('hex').slice(0, 24) + (quick ? '-quick' : ''),
  );
  if (existsSync(`${key}.gz`)) {
    for (const ending of ['br', 'gz']) copyFileSync(`${key}.${ending}`, `${file}.${ending}`);
    return false;
  }
  // Hashed assets are compressed once and live long; pages change often, and quality 9 is ten times as fast as 11.
  const quality = quick ? 3 : file.includes('_astro') ? 11 : 9;
  const [br, zip] = await Promise.all([
    brotli(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
    gz(bytes, { level: quick ? 1 : 9 }),
  ]);
  for (const [ending, packed] of [
    ['br', br],
    ['gz', zip],
  ] as const) {
    writeFileSync(`${file}.${ending}`, packed);
    // Renamed into its place, so that a build that is ended here leaves no half file for the next one.
    const part = `${key}.${randomUUID()}`;
    writeFileSync(part, packed);
    renameSync(part, `${key}.${ending}`);
  }
  return true;
}
