/** Keys of what a reader made here beside the log: estimate sheets, and which sources were read. */
const KEY = /^(?:sheet:[A-Za-z0-9]{1,64}|library:read)$/;
/** Longest text under one key, in characters; a sheet with its history has some 25,000. */
const LONGEST = 1_000_000;

/** Whether a key, without what all keys of the site begin with, belongs into an export. */
export const isKept = (key: string): boolean => KEY.test(key);

/** The texts of a file that may be stored, and how many may not. */
export function readKept(value: unknown): { kept: Map<string, string>; unreadable: number } {
  const all = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const kept = all.filter(
    (e): e is [string, string] => isKept(e[0]) && typeof e[1] === 'string' && e[1].length <= LONGEST,
  );
  return { kept: new Map(kept), unreadable: all.length - kept.length };
}
