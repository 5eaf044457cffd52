import { clean, type Draft } from './sheet.ts';

const PREFIX = '#sheet=';
const VERSION = 'v1';
/** The longest link that is written or read, in characters from "#" on; mail and chat programs pass more than this. */
export const LONGEST_LINK = 8000;

/** What a link says: a sheet, or why it cannot be read. */
export type ReadLink =
  | { readonly draft: Draft }
  | { readonly problem: 'long' | 'malformed' | 'newer' | 'empty' };

// What may stand in a fragment as it is, and means nothing to the link itself.
const READABLE: Readonly<Record<string, string>> = {
  '%20': '+',
  '%3D': '=',
  '%2F': '/',
  '%2C': ',',
  '%3A': ':',
  '%24': '$',
  '%40': '@',
};

const encode = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replace(
    /%(?:20|3D|2F|2C|3A|24|40)/g,
    (escaped) => READABLE[escaped] ?? escaped,
  );

/** Throws URIError where an escape is broken. */
const decode = (text: string) => decodeURIComponent(text.replaceAll('+', ' '));

/**
 * The fragment that carries a sheet, which people can read: `#sheet=v1;Peak+load;users+=+50+M+users;...`, the title
 * and then the lines, a plus for a space. Undefined if it would be longer than LONGEST_LINK.
 */
export function writeSheetLink(draft: Draft): string | undefined {
  const { title, text } = clean(draft);
  const lines = text.replace(/\n+$/, '').split('\n');
  const link = PREFIX + [VERSION, ...[title, ...lines].map(encode)].join(';');
  return link.length <= LONGEST_LINK ? link : undefined;
}

/** Reads the fragment of an address; undefined if it is not about a sheet. Never throws. */
export function readSheetLink(hash: string): ReadLink | undefined {
  if (!hash.startsWith(PREFIX)) return undefined;
  if (hash.length > LONGEST_LINK) return { problem: 'long' };
  // A chat program may have written ";" and "=" as escapes.
  const body = hash.slice(PREFIX.length);
  const [version = '', title = '', ...lines] = (body.includes(';') ? body : body.replace(/%3B/gi, ';')).split(
    ';',
  );
  if (!/^v\d{1,6}$/.test(version)) return { problem: 'malformed' };
  if (version !== VERSION) return { problem: 'newer' };
  try {
    const draft = clean({ title: decode(title), text: lines.map(decode).join('\n') });
    return draft.text.trim() === '' ? { problem: 'empty' } : { draft };
  } catch {
    return { problem: 'malformed' };
  }
}
