import { LINK_LENGTH } from './limits.ts';
import type { ProgramRow } from './program.ts';
import { limit, readNumber } from './read-number.ts';

const PREFIX = '#estimate=';

/** What a link says, after every check. */
export interface ReadLink {
  changes: Map<string, number>;
  /** Names whose number was brought into range. */
  limited: string[];
  /** Parts that mean nothing here, cut to 40 characters each. */
  ignored: string[];
}

/** Reads the fragment of an address; undefined if it is not about estimates. Never throws. */
export function readLink(hash: string, rows: readonly ProgramRow[]): ReadLink | undefined {
  if (!hash.startsWith(PREFIX)) return undefined;
  const link: ReadLink = { changes: new Map(), limited: [], ignored: [] };
  const [version, ...parts] = hash.length > LINK_LENGTH ? [] : hash.slice(PREFIX.length).split(';');
  if (version !== 'v1') link.ignored.push(cut(hash));
  else for (const part of parts) readPart(part, rows, link);
  return link;
}

const cut = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function readPart(part: string, rows: readonly ProgramRow[], { changes, limited, ignored }: ReadLink): void {
  const [name = '', text = '', ...more] = part.split('=');
  const assumption = rows.find((row) => row[0] === name)?.[1];
  const number = readNumber(text);
  if (typeof assumption !== 'number' || number === undefined || more.length > 0 || changes.has(name)) {
    ignored.push(cut(part));
    return;
  }
  const inRange = limit(number);
  if (inRange !== number) limited.push(name);
  changes.set(name, inRange);
}

/** The fragment that carries the changes; names that no longer fit into the longest link are left out. */
export function writeLink(changes: ReadonlyMap<string, number>): { link: string; left: string[] } {
  let link = `${PREFIX}v1`;
  const left: string[] = [];
  for (const [name, number] of changes) {
    const part = `;${name}=${shortNumber(number)}`;
    if (link.length + part.length <= LINK_LENGTH) link += part;
    else left.push(name);
  }
  return { link, left };
}

/** 50000000 as "50e6", 86400 as "86400": whichever is shorter, and the same number. */
function shortNumber(x: number): string {
  const plain = String(x);
  const power = 3 * Math.floor(Math.log10(x) / 3);
  const short = `${x / 10 ** power}e${power}`;
  return short.length < plain.length && Number(short) === x ? short : plain;
}
