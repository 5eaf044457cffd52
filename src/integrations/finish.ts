import { globSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { headersFile } from '../core/headers.ts';
import { THEME_SCRIPT_HASH } from '../layouts/theme-script.ts';

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);
const TEXT = '**/*.{html,css,js,svg,xml,txt,md,json}';

/** After a build: the headers file for hosts that read one, `.nojekyll`, and a compressed twin of every text file. */
export function finish(): AstroIntegration {
  let base = '/';
  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        writeFileSync(join(out, '_headers'), headersFile(base, [THEME_SCRIPT_HASH]));
        writeFileSync(join(out, '.nojekyll'), '');
        const started = performance.now();
        const files = globSync(TEXT, { cwd: out }).map((f) => join(out, f));
        const queue = files.filter(isStale);
        const workers = Array.from({ length: 8 }, async () => {
          for (let file = queue.pop(); file; file = queue.pop()) await compress(file);
        });
        const stale = queue.length;
        await Promise.all(workers);
        logger.info(`compressed ${stale} of ${files.length} files in ${Math.round(performance.now() - started)} ms`);
      },
    },
  };
}

/** Whether a file's compressed twin is of another time; each twin carries its file's time. */
function isStale(file: string): boolean {
  const twin = statSync(`${file}.br`, { throwIfNoEntry: false });
  return !twin || Math.abs(twin.mtimeMs - statSync(file).mtimeMs) > 1;
}

async function compress(file: string): Promise<void> {
  const bytes = readFileSync(file);
  const { atime, mtime } = statSync(file);
  // Hashed assets are compressed once and live long; pages change often, and quality 9 is ten times as fast as 11.
  const quality = file.includes('_astro') ? 11 : 9;
  const [br, zip] = await Promise.all([
    brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    gz(bytes, { level: 9 }),
  ]);
  for (const [ending, packed] of [['br', br], ['gz', zip]] as const) {
    writeFileSync(`${file}.${ending}`, packed);
    utimesSync(`${file}.${ending}`, atime, mtime);
  }
}
