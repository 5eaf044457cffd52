import { globSync } from 'node:fs';

/** Megabytes that the build of a small site may keep on its heap, and for each content file of a large one. */
const LEAST = 1024;
const PER_FILE = 0.5;

/**
 * The environment in which a build stays small: without a limit the heap grows with the machine's memory, and without
 * the second setting (glibc's) every thread of the bundler keeps a pool of its own. What a reader set goes before ours.
 */
export function buildMemory(files: number, given: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const heap = Math.max(LEAST, Math.ceil(files * PER_FILE));
  return {
    NODE_OPTIONS: [`--max-old-space-size=${heap}`, given.NODE_OPTIONS].filter(Boolean).join(' '),
    MALLOC_ARENA_MAX: given.MALLOC_ARENA_MAX ?? '2',
  };
}

/** How many files the content of a project has. */
export const contentFiles = (root: string): number =>
  globSync('content/**/*.{mdx,md,yaml}', { cwd: root }).length;
