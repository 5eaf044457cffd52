import { browserShelf } from '../../../src/client/study/browser-shelf.ts';
import type { Shelf } from '../../../src/client/study/shelf.ts';
import { Store } from '../../../src/client/study/store.ts';

let ids = 0;

/** The log as one tab has it, over the database `name`. */
export const openStore = (name: string, around: Partial<Parameters<typeof Store.open>[0]> = {}) =>
  Store.open({
    open: (gone) => browserShelf(name, gone),
    say: () => {},
    now: () => 1_000_000,
    zone: () => 540,
    newId: () => `tab${String(++ids).padStart(10, '0')}`,
    ...around,
  });

/** A shelf on which nothing can be written while there is no room. */
export const flaky =
  (name: string, room: { full: boolean }) =>
  async (gone: () => void): Promise<Shelf> => {
    const real = await browserShelf(name, gone);
    const guarded =
      <A extends unknown[], R>(work: (...all: A) => Promise<R>) =>
      (...all: A) =>
        room.full ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : work(...all);
    return {
      get newer() {
        return real.newer;
      },
      load: real.load,
      draft: real.draft,
      close: real.close,
      write: guarded(real.write),
      revise: guarded(real.revise),
      setAside: guarded(real.setAside),
    };
  };
