import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { carriedNow, pageAt } from '../../../src/client/marks/carried.ts';
import { keepMarkSummary } from '../../../src/client/study/mark-summary.ts';
import { memoryShelf } from '../../../src/client/study/memory-shelf.ts';
import type { Shelf } from '../../../src/client/study/shelf.ts';
import { Store } from '../../../src/client/study/store.ts';
import { readDue, readMarks, writeMarks } from '../../../src/core/study/mark-summary.ts';
import type { PageMarks } from '../../../src/core/study/marks.ts';

const BROKEN = [null, '', '{', '[]', 'null', '7', '"ds"', '{"v":1}', '{"v":2,"pages":{"topics/a":"d"}}'];

describe('the summary of marks', () => {
  test('is short, and the same for the same marks', () => {
    const a: [string, PageMarks] = ['topics/caching', { done: true, star: true }];
    const b: [string, PageMarks] = ['systems/kafka', { done: false, star: true }];
    expect(writeMarks(new Map([a, b]))).toBe('{"v":1,"pages":{"systems/kafka":"s","topics/caching":"ds"}}');
    expect(writeMarks(new Map([b, a]))).toBe(writeMarks(new Map([a, b])));
  });

  test('reads what it wrote', () => {
    const mark = fc.record({ done: fc.boolean(), star: fc.boolean() });
    const page = fc.stringMatching(/^(topics|systems)\/[a-z0-9-]{1,9}$/);
    fc.assert(
      fc.property(fc.dictionary(page, mark), (marks) => {
        const map = new Map(Object.entries(marks));
        const read = readMarks(writeMarks(map));
        expect([...read.keys()].sort()).toEqual([...map.keys()].sort());
        for (const [name, { done, star }] of map) expect(read.get(name)).toEqual({ done, star });
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  test('is no marks where it is broken, of another version, or of another form', () => {
    for (const text of BROKEN) expect([...readMarks(text)], String(text)).toEqual([]);
    expect([...readMarks('{"v":1,"pages":{"topics/a":1,"topics/b":"d"}}').keys()]).toEqual(['topics/b']);
  });
});

describe('what is due', () => {
  test('is due from its day on', () => {
    const text = '{"v":1,"topics":{"caching":20000,"dns":20001}}';
    expect([...readDue(text, 19_999)]).toEqual([]);
    expect([...readDue(text, 20_000)]).toEqual(['topics/caching']);
    expect([...readDue(text, 20_001)]).toEqual(['topics/caching', 'topics/dns']);
  });

  test('is nothing where the text is broken', () => {
    for (const text of [...BROKEN, '{"v":1,"topics":{"a":"1"}}']) expect([...readDue(text, 1e9)]).toEqual([]);
  });
});

describe('in the browser', () => {
  const kept = new Map<string, string>();
  const open = (shelf: () => Promise<Shelf> = async () => memoryShelf()) => {
    let id = 0;
    const around = { open: shelf, say: () => {}, now: () => 1000, zone: () => 0 };
    return Store.open({ ...around, newId: () => `id${String(++id).padStart(8, '0')}` });
  };
  const mark = { kind: 'mark', page: 'topics/caching', mark: 'done', on: true } as const;
  const NAME = 'loadbearing:/base/:study:marks';

  beforeEach(() => {
    kept.clear();
    vi.stubGlobal('document', { body: { dataset: { base: '/base/' } } });
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
    return () => vi.unstubAllGlobals();
  });

  test('the summary follows the log, and goes with the last mark', async () => {
    kept.set(NAME, '{"v":1,"pages":{"topics/left-over":"d"}}');
    const store = await open();
    keepMarkSummary(store);
    expect(kept.size).toBe(0);
    await store.add(mark);
    expect(kept.get(NAME)).toBe('{"v":1,"pages":{"topics/caching":"d"}}');
    await store.add({ ...mark, on: false });
    expect(kept.size).toBe(0);
  });

  test('what was due goes with the last answer, and not before', async () => {
    const due = 'loadbearing:/base/:study:due';
    kept.set(due, '{"v":1,"topics":{"dns":1}}');
    const store = await open();
    await store.add({ kind: 'review', card: 'dns-ttl', rating: 3 });
    keepMarkSummary(store);
    expect(kept.size).toBe(1);
    await store.erase();
    expect(kept.size).toBe(0);
  });

  test('the summary stays as it is while the log is not kept', async () => {
    kept.set(NAME, '{"v":1,"pages":{"topics/dns":"d"}}');
    const store = await open(() => Promise.reject(new DOMException('no', 'SecurityError')));
    keepMarkSummary(store);
    await store.add(mark);
    expect(kept.get(NAME)).toBe('{"v":1,"pages":{"topics/dns":"d"}}');
  });

  test('a page carries its marks and what is due, in one order; blocked storage is none', () => {
    kept.set(NAME, '{"v":1,"pages":{"topics/caching":"sd","topics/dns":"s"}}');
    kept.set('loadbearing:/base/:study:due', '{"v":1,"topics":{"dns":1,"tcp":99999}}');
    const carried = carriedNow();
    expect(carried('topics/caching')).toEqual(['done', 'star']);
    expect(carried('topics/dns')).toEqual(['star', 'due']);
    expect(carried('topics/tcp')).toEqual([]);
    const given = new Map<string, PageMarks>([['topics/tcp', { done: true, star: false }]]);
    expect(carriedNow(given)('topics/tcp')).toEqual(['done']);
    vi.stubGlobal('localStorage', undefined);
    expect(carriedNow()('topics/caching')).toEqual([]);
  });
});

test('an address names the page that it leads to, under any base and in both languages', () => {
  expect(pageAt('/topics/caching/')).toBe('topics/caching');
  expect(pageAt('/repo/ko/practices/url-shortener/')).toBe('practices/url-shortener');
  for (const other of [
    null,
    '#top',
    '/topics/',
    '/topics/area/data/',
    '/simulators/raft/',
    '/systems/kafka/index.md',
  ])
    expect(pageAt(other)).toBeUndefined();
});
