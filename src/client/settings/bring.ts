import { type Plan, planImport } from '../../core/study/import-plan.ts';
import { type Contents, LARGEST_FILE, type Refusal, readProgress } from '../../core/study/read-file.ts';
import type { Store } from '../study/store.ts';
import { keptTexts, siteTexts, writeTexts } from '../study/texts.ts';

/** A file that was read, and what it would add. */
export interface Preview {
  readonly name: string;
  readonly contents: Contents;
  readonly plan: Plan;
}

/** Reads a file and changes nothing. */
export async function preview(store: Store, file: File): Promise<Preview | Refusal | 'large' | 'unreadable'> {
  // Before it is read: a text of many times that would stop the page.
  if (file.size > LARGEST_FILE) return 'large';
  let text: string;
  try {
    text = await file.text();
  } catch {
    return 'unreadable';
  }
  const read = readProgress(text);
  if ('refused' in read) return read.refused;
  await store.reload();
  return { name: file.name, contents: read.contents, plan: plan(store, read.contents) };
}

function plan({ events, drafts }: Store, contents: Contents): Plan {
  return planImport(contents, { events, drafts, kept: keptTexts() });
}

/**
 * Adds what is new: all of it or nothing.
 *
 * @returns what takes it back (false where that fails), undefined where nothing could be stored
 */
export async function bring(store: Store, contents: Contents): Promise<(() => Promise<boolean>) | undefined> {
  // Another tab may have added something since the preview.
  const { events, drafts, kept } = plan(store, contents);
  const here = siteTexts();
  const before = new Map([...kept.keys()].map((key) => [key, here.get(key) ?? null]));
  const ids = [events.map((e) => e.id), drafts.map((d) => d.id)] as const;
  if (!(await store.take(events, drafts))) return undefined;
  if (!writeTexts(kept)) {
    await store.takeBack(...ids);
    return undefined;
  }
  if (events.length > 0) forgetDue();
  return async () => {
    if (!(await store.takeBack(...ids))) return false;
    if (events.length > 0) forgetDue();
    const now = siteTexts();
    // What was changed since is the reader's.
    return writeTexts(new Map([...before].filter(([key]) => now.get(key) === kept.get(key))));
  };
}

/**
 * What lists show as due was computed from another log. The schedule needs the cards, which this page does not load:
 * lists show nothing as due until the page of reviews is opened again, or is open in another tab.
 */
const forgetDue = () => writeTexts(new Map([['study:due', null]]));
