import { isKept } from '../../core/study/kept.ts';
import { prefix } from './prefix.ts';

const site = () => prefix().replace(/study$/, '');

/** Everything that this site has in local storage, by its key without what all keys of the site begin with. */
export function siteTexts(): Map<string, string> {
  const texts = new Map<string, string>();
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(site())) texts.set(key.slice(site().length), localStorage.getItem(key) ?? '');
  } catch {
    // Storage is blocked: there is nothing.
  }
  return texts;
}

/** What the reader made here beside the log and what an export carries: estimate sheets, which sources were read. */
export const keptTexts = (): Map<string, string> => new Map([...siteTexts()].filter(([key]) => isKept(key)));

/** Stores texts, or removes those that are null: all of them, or none where that is not possible; then false. */
export function writeTexts(texts: ReadonlyMap<string, string | null>): boolean {
  const before = siteTexts();
  const set = (key: string, text: string | null) =>
    text === null ? localStorage.removeItem(site() + key) : localStorage.setItem(site() + key, text);
  const done: string[] = [];
  try {
    for (const [key, text] of texts) {
      set(key, text);
      done.push(key);
    }
    return true;
  } catch {
    // What was there fitted before, so it fits again.
    for (const key of done) set(key, before.get(key) ?? null);
    return false;
  }
}
