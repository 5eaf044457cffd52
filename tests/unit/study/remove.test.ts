import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { remove } from '../../../src/client/settings/remove.ts';
import { openStore } from './tab.ts';

afterEach(() => vi.unstubAllGlobals());

test('what was typed in a round and not yet kept goes with the log, and comes back with it', async () => {
  /** What a browser keeps, whose keys are its own properties. */
  const kept: Record<string, string> = {};
  const storage = Object.defineProperties(kept, {
    getItem: { value: (name: string) => kept[name] ?? null },
    setItem: { value: (name: string, text: string) => (kept[name] = text) },
    removeItem: { value: (name: string) => delete kept[name] },
  });
  vi.stubGlobal('document', { body: { dataset: { base: '/x/' } } });
  vi.stubGlobal('localStorage', storage);
  const [own, others] = ['loadbearing:/x/:study:rescue:1', 'loadbearing:/y/:study:rescue:2'];
  Object.assign(kept, { [own]: 'typed', [others]: 'elsewhere', 'loadbearing:/x/:sheet:1': 'sheet' });
  const store = await openStore('remove');
  const undo = await remove(store, ['log']);
  expect(Object.keys(kept)).toEqual([others, 'loadbearing:/x/:sheet:1']);
  expect(await undo?.()).toBe(true);
  expect(kept[own]).toBe('typed');
});
