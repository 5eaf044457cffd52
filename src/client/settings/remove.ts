import type { Store } from '../study/store.ts';
import { siteTexts, writeTexts } from '../study/texts.ts';

/** What can be deleted by itself. */
export type Part = 'log' | 'sheets' | 'read';
export const PARTS: readonly Part[] = ['log', 'sheets', 'read'];

/** The keys of a part in local storage; what the log's pages left there goes with it. */
const KEYS: Readonly<Record<Part, RegExp>> = { log: /^study:/, sheets: /^sheet:/, read: /^library:read$/ };

/** How many records each part has. */
export function count(store: Store): Record<Part, number> {
  const texts = [...siteTexts().keys()];
  const keys = (part: Part) => texts.filter((key) => KEYS[part].test(key)).length;
  return { log: store.events.length + store.drafts.length, sheets: keys('sheets'), read: keys('read') };
}

/**
 * Deletes parts: exactly what this tab knows of them, so that nothing goes that the reader has not seen counted.
 *
 * @returns what brings it back (false where that fails), undefined where nothing could be deleted
 */
export async function remove(
  store: Store,
  parts: readonly Part[],
): Promise<(() => Promise<boolean>) | undefined> {
  const { events, drafts } = store;
  const log = parts.includes('log');
  if (log && !(await store.erase())) return undefined;
  const gone = new Map([...siteTexts()].filter(([key]) => parts.some((part) => KEYS[part].test(key))));
  writeTexts(new Map([...gone.keys()].map((key) => [key, null])));
  return async () => {
    if (log && !(await store.take(events, drafts))) return false;
    const now = siteTexts();
    // What was made since stays.
    return writeTexts(new Map([...gone].filter(([key]) => !now.has(key))));
  };
}
