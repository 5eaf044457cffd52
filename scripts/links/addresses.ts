import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../../src/markdown/frontmatter.ts';
import { lineOf } from '../../src/schemas/validate.ts';
import { walk } from '../checks/walk.ts';

/** An address that sources give, with everywhere it stands. */
export interface Address {
  /** As it is asked for: the part after "#" is no business of the server's. */
  url: string;
  /** As the first source writes it, with its part after "#". */
  written: string;
  places: Place[];
}

/** Where an address stands. */
export interface Place {
  /** Relative to the project's root, with forward slashes. */
  file: string;
  line: number;
  /** The day someone last looked at it, as YYYY-MM-DD; empty where the file gives none. */
  checked: string;
}

/** The files of the sources below a root, relative to it. */
export function sourceFiles(root: string): string[] {
  return walk(root, 'content/references').files.filter((file) => file.endsWith('.yaml'));
}

/**
 * Every address of the given sources once, in the order of the files. What `npm run check` finds fault with, as a file
 * that cannot be read or an address that is none, is left to it.
 */
export function addressesOf(root: string, files: readonly string[]): Address[] {
  const found = new Map<string, Address>();
  for (const file of files) {
    const { data, keyLines } = readYaml(readFileSync(join(root, file), 'utf8'));
    const written = data?.url;
    if (typeof written !== 'string' || !isWeb(written)) continue;
    const url = withoutFragment(written);
    const address = found.get(url) ?? { url, written, places: [] };
    address.places.push({ file, line: lineOf(keyLines, ['url']), checked: String(data?.checked ?? '') });
    found.set(url, address);
  }
  return [...found.values()];
}

/** Whether a text is an absolute address of the web. */
export function isWeb(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}

/** An address as it is sent to a server. */
export function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
