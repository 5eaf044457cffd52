import { localDay, zoneAt } from '../../core/study/day.ts';
import { readDue, readMarks } from '../../core/study/mark-summary.ts';
import type { PageMarks } from '../../core/study/marks.ts';
import { prefix } from '../study/prefix.ts';
import { SHOWN, type Shown } from './shapes.ts';

/** What a page ("topics/caching") carries, in the order in which it is shown. */
export type Carried = (page: string) => readonly Shown[];

/** What every page carries now: by the marks given, or else by what the browser keeps of them. */
export function carriedNow(marks: ReadonlyMap<string, PageMarks> = readMarks(kept('marks'))): Carried {
  const now = Date.now();
  const due = readDue(kept('due'), localDay(now, zoneAt(now)));
  return (page) => SHOWN.filter((s) => (s === 'due' ? due.has(page) : marks.get(page)?.[s]));
}

/** The page that an address leads to, where it is one that can be marked. */
export function pageAt(address: string | null): string | undefined {
  return /\/((?:topics|practices|systems)\/[^/]+)\/$/.exec(address ?? '')?.[1];
}

function kept(name: string): string | null {
  try {
    return localStorage.getItem(`${prefix()}:${name}`);
  } catch {
    return null;
  }
}
