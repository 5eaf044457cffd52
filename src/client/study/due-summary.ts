import { prefix } from './prefix.ts';

/**
 * Leaves for pages that do not load the schedule the first day on which a card of each topic is due, as local days
 * since 1970; without any there is nothing to read. Where storage is blocked or full the summary stays as it was.
 */
export function writeDue(topics: Readonly<Record<string, number>>): void {
  const key = `${prefix()}:due`;
  try {
    const text = JSON.stringify({ v: 1, topics });
    if (Object.keys(topics).length === 0) localStorage.removeItem(key);
    else if (localStorage.getItem(key) !== text) localStorage.setItem(key, text);
  } catch {
    // The log is what counts; this can be made from it any time.
  }
}
