import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What the empty output keeps: a folder that is a checkout of its own. */
const STAYS = '.git';

/**
 * Takes the last build's output out of the way before Astro would empty its folder file by file, and removes it while
 * the bundler works: of a thousand pages that is a second.
 */
export function outgoing(): AstroIntegration {
  let cache = '';
  let out = '';
  let removed = Promise.resolve();
  return {
    name: 'outgoing',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(config.cacheDir);
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        removed = moveOut(out, cache);
      },
      'astro:build:done': () => removed,
    },
  };
}

/** Empties a folder at once and resolves when what was in it is gone. What cannot be moved is left to Astro. */
export function moveOut(out: string, cache: string): Promise<void> {
  if (!existsSync(out)) return Promise.resolve();
  const old = join(cache, `outgoing-${process.pid}`);
  mkdirSync(old, { recursive: true });
  try {
    for (const name of readdirSync(out)) if (name !== STAYS) renameSync(join(out, name), join(old, name));
  } catch {
    // Another disk, or a file that somebody has open.
  }
  return rm(old, { recursive: true, force: true, maxRetries: 3 });
}
