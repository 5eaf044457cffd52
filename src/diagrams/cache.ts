import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Drawn } from './protocol.ts';

/** Pictures on disk, one file for each key. */
export class Cache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #file(key: string): string {
    return path.join(this.#folder, `${key}.json`);
  }

  /** What is stored; `undefined` when there is nothing, or nothing that can be read. */
  async read(key: string): Promise<Drawn | undefined> {
    try {
      const stored: Partial<Drawn> = JSON.parse(await readFile(this.#file(key), 'utf8'));
      return typeof stored.svg === 'string' && typeof stored.type === 'string'
        ? (stored as Drawn)
        : undefined;
    } catch {
      return undefined;
    }
  }

  /** Writes a file whole or not at all, so that a build that is stopped leaves no half a picture. */
  async write(key: string, drawn: Drawn): Promise<void> {
    const file = this.#file(key);
    const draft = `${file}.${process.pid}`;
    await mkdir(this.#folder, { recursive: true });
    await writeFile(draft, `${JSON.stringify(drawn)}\n`);
    await rename(draft, file);
  }
}
