import type { MarkName } from '../../core/study/event.ts';
import { type PageMarks, pageMarks } from '../../core/study/marks.ts';
import { browserStore } from '../study/browser-store.ts';

/** The reader's log, as far as marks need it. */
export interface MarkLog {
  marks(): ReadonlyMap<string, PageMarks>;
  mark(page: string, name: MarkName, on: boolean): Promise<void>;
  /** Says behind an element why marks may not be kept, as long as they may not. */
  explain(behind: Element): Promise<void>;
}

let opened: Promise<MarkLog> | undefined;

/** Opens the log once a page; `changed` is called after every change, by this tab or another. */
export function openLog(changed: () => void): Promise<MarkLog> {
  opened ??= open(changed);
  return opened;
}

async function open(changed: () => void): Promise<MarkLog> {
  const store = await browserStore();
  const marks = () => pageMarks(store.events);
  store.onChange(changed);
  let explained = false;
  return {
    marks,
    mark: async (page, name, on) => {
      // Another tab may have done it before.
      if ((marks().get(page)?.[name] ?? false) !== on)
        await store.add({ kind: 'mark', page, mark: name, on });
      else changed();
    },
    explain: async (behind) => {
      if (store.troubles.size === 0 && !explained) return;
      explained = true;
      (await import('./troubles.tsx')).showTroubles(store, behind);
    },
  };
}
