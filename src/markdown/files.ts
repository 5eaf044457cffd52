import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { type Finding, FindingsError } from '../core/finding.ts';

/**
 * Files below a folder with one of the endings, as paths relative to the project's root, in order of name.
 * Symbolic links are left out, so that nothing outside the project is ever read.
 */
export function listFiles(root: string, folder: string, endings: readonly string[]): string[] {
  return globSync(`**/*.{${endings.join(',')},}`, { cwd: join(root, folder), withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((e) => entry.name.endsWith(`.${e}`)))
    .map((entry) => projectPath(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** The id that a content file's name gives. */
export function idOf(file: string): string {
  return basename(file)
    .replace(/\.[a-z]+$/, '')
    .normalize('NFC');
}

/** A digest that changes with the renderer's own code, so that no stored page outlives the code that made it. */
export function pipelineVersion(root: string): string {
  const hash = createHash('sha256');
  for (const folder of ['src/markdown', 'src/core', 'src/diagrams', 'src/schemas', 'src/i18n']) {
    for (const file of listFiles(root, folder, ['ts', 'css']))
      hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** A path as findings print it. */
export function projectPath(root: string, file: string): string {
  return relative(root, file).split(sep).join('/');
}

const KEY = Symbol.for('loadbearing.findings');
const RELEASES = Symbol.for('loadbearing.releases');
type Shared = { [KEY]?: Map<string, Finding[]>; [RELEASES]?: (() => Promise<void>)[] };

/** Remembers the findings of a file until the build ends; the config and the loaders are separate module graphs. */
export function remember(file: string, findings: Finding[]): void {
  const shared = globalThis as Shared;
  shared[KEY] ??= new Map();
  const all = shared[KEY];
  if (findings.length) all.set(file, findings);
  else all.delete(file);
}

/** Has something let go of its memory once a build has read all content. */
export function whenRead(release: () => Promise<void>): void {
  const shared = globalThis as Shared;
  shared[RELEASES] = [...(shared[RELEASES] ?? []), release];
}

/** Ends the reading of content: lets go of what it needed, and throws every remembered finding at once, if any. */
export async function endReading(): Promise<void> {
  const shared = globalThis as Shared;
  await Promise.all((shared[RELEASES] ?? []).map((release) => release()));
  const all = [...(shared[KEY]?.values() ?? [])].flat();
  if (all.length) throw new FindingsError(all);
}
