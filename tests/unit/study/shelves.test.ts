import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { browserShelf } from '../../../src/client/study/browser-shelf.ts';
import { memoryShelf } from '../../../src/client/study/memory-shelf.ts';
import type { Change, Shelf } from '../../../src/client/study/shelf.ts';

type Step =
  | { readonly write: Change }
  | { readonly revise: string; readonly to: 'leave' | 'remove' | 'write' }
  | { readonly aside: string; readonly store: 'events' | 'drafts' };

const id = fc.constantFrom('aaaaaaaa', 'bbbbbbbb', 'cccccccc');
const ids = fc.array(id, { maxLength: 2 });
const records = fc.array(fc.record({ id, n: fc.nat(9) }), { maxLength: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    write: fc.record(
      {
        ...{ put: records, remove: ids, putDrafts: records, removeDrafts: ids },
        removeAside: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ revise: id, to: fc.constantFrom('leave' as const, 'remove' as const, 'write' as const) }),
  fc.record({ aside: id, store: fc.constantFrom('events' as const, 'drafts' as const) }),
);

async function walk(shelf: Shelf, step: Step): Promise<unknown> {
  if ('write' in step) return shelf.write(step.write);
  if ('aside' in step) return shelf.setAside([{ key: step.aside, store: step.store, value: undefined }]);
  const found: unknown[] = [];
  const goesOn = await shelf.revise(step.revise, (draft) => {
    found.push(draft);
    if (step.to === 'write')
      return { id: step.revise, n: ((draft as { n?: number })?.n ?? 0) + 10 } as { id: string };
    return step.to === 'leave' ? 'leave' : undefined;
  });
  return { goesOn, found, now: await shelf.draft(step.revise) };
}

const sorted = async (shelf: Shelf) => {
  const { events, drafts, aside } = await shelf.load();
  const byKey = <T extends readonly (readonly [string | number, unknown])[]>(list: T) =>
    [...list].sort(([a], [b]) => (a < b ? -1 : 1));
  return { events: byKey(events), drafts: byKey(drafts), aside: byKey(aside) };
};

test('memory and the browser’s database keep the same, whatever is done with them', {
  timeout: 60_000,
}, async () => {
  let n = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const browser = await browserShelf(`same${++n}`);
      const memory = memoryShelf();
      for (const s of steps) {
        expect(await walk(browser, s)).toEqual(await walk(memory, s));
        expect(await sorted(browser)).toEqual(await sorted(memory));
      }
      browser.close();
    }),
    { seed: 6, numRuns: 60 },
  );
});
