import { describe, expect, test } from 'vitest';
import { createMarks, type Keep, type Trouble } from '../../../src/core/library/marks.ts';

const KEY = 'loadbearing:/:library:read';

/** A storage that can be made to fail, and marks over it. */
function around(stored?: string, fails: { get?: boolean; set?: boolean; open?: boolean } = {}) {
  const data = new Map<string, string>(stored === undefined ? [] : [[KEY, stored]]);
  const told: Trouble[] = [];
  const keep: Keep = {
    getItem(key) {
      if (fails.get) throw new Error('SecurityError');
      return data.get(key) ?? null;
    },
    setItem(key, value) {
      if (fails.set) throw new Error('QuotaExceededError');
      data.set(key, value);
    },
  };
  const open = () => {
    if (fails.open) throw new Error('SecurityError');
    return keep;
  };
  const make = () =>
    createMarks({ keep: open, key: KEY, today: () => '2026-11-22', tell: (t) => told.push(t) });
  return { marks: make(), other: make, data, told, fails };
}

describe('marks', () => {
  test('are kept with their day, and a mark that is there keeps the day it has', () => {
    const { marks, data, other } = around('{"version":1,"read":{"old-1999":"2025-01-01"}}');
    marks.set(['old-1999', 'new-2026'], true);
    expect(JSON.parse(data.get(KEY) ?? '')).toEqual({
      version: 1,
      read: { 'old-1999': '2025-01-01', 'new-2026': '2026-11-22' },
    });
    expect(other().has('new-2026')).toBe(true);
    marks.set(['old-1999'], false);
    expect([other().has('old-1999'), other().has('new-2026')]).toEqual([false, true]);
  });

  test('of two tabs are all kept', () => {
    const { marks, other } = around();
    const second = other();
    marks.set(['a'], true);
    second.set(['b'], true);
    marks.reload();
    expect([marks.has('a'), marks.has('b')]).toEqual([true, true]);
  });

  test.each([
    ['cannot be opened', { open: true }],
    ['cannot be read', { get: true }],
  ])('last as long as the page where the storage %s, which is said once', (_, fails) => {
    const { marks, told } = around(undefined, fails);
    marks.set(['a'], true);
    marks.set(['b'], true);
    expect([marks.has('a'), marks.has('b'), told]).toEqual([true, true, ['blocked']]);
  });

  test('that find no room last as long as the page; what was stored is left', () => {
    const before = '{"version":1,"read":{"old":"2025-01-01"}}';
    const { marks, told, data } = around(before, { set: true });
    marks.set(['a'], true);
    marks.set(['b'], true);
    expect([marks.has('old'), marks.has('a'), marks.has('b'), told]).toEqual([true, true, true, ['full']]);
    expect(data.get(KEY)).toBe(before);
  });

  test.each(['{"version":1,"read":{"a"', '7', 'null', '{"read":{}}', '{"version":1,"read":null}', '[]', ''])(
    'that cannot be read (%s) are copied aside, and new ones start afresh',
    (raw) => {
      const { marks, told, data, other } = around(raw);
      expect(told).toEqual(['broken']);
      marks.set(['a'], true);
      expect(data.get(`${KEY}:broken`)).toBe(raw);
      expect(other().has('a')).toBe(true);
      expect(told).toEqual(['broken']);
    },
  );

  test('that cannot be read are never written over where there is no room for a copy', () => {
    const { marks, data, fails } = around('half', { set: true });
    fails.set = false;
    marks.set(['a'], true);
    expect([marks.has('a'), data.get(KEY)]).toEqual([true, 'half']);
  });

  test('of a newer version are shown and not changed', () => {
    const raw = '{"version":2,"read":{"a":"2030-01-01"},"more":1}';
    const { marks, told, data } = around(raw);
    marks.set(['b'], true);
    expect([marks.has('a'), marks.has('b'), told]).toEqual([true, true, ['newer']]);
    expect(data.get(KEY)).toBe(raw);
  });

  test('under names that are no ids are left out', () => {
    const { marks } = around('{"version":1,"read":{"__proto__":"x","<b>":"x","a":5,"good":"2026-01-01"}}');
    expect(['__proto__', '<b>', 'a', 'good'].map((id) => marks.has(id))).toEqual([false, false, false, true]);
  });
});
