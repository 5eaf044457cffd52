import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Shelf, tab } from './keeper.ts';

const draft = (text: string, title = 'T') => ({ title, text });

test('a sheet is kept under its own key and comes back as it was, also in another tab', () => {
  const shelf = new Shelf();
  const { sheets } = tab(() => shelf);
  const { id } = sheets.save(undefined, draft('a = 1', 'One'));
  sheets.save(undefined, draft('b = 2', 'Two'));
  shelf.setItem('another project', '{');
  expect([...shelf.items.keys()].filter((key) => key.startsWith('x:sheet:'))).toHaveLength(2);
  const other = tab(() => shelf, 'b').sheets;
  expect(other.list().map(({ title }) => title)).toEqual(['Two', 'One']);
  expect(other.open(id)).toMatchObject({ id, title: 'One', text: 'a = 1' });
  expect(other.open('nobody')).toBeUndefined();
});

test('saving again changes the sheet and brings it to the front; removing takes it away', () => {
  const shelf = new Shelf();
  const { sheets } = tab(() => shelf);
  const one = sheets.save(undefined, draft('a = 1', 'One'));
  const two = sheets.save(undefined, draft('b = 2', 'Two'));
  expect(sheets.save(one.id, draft('a = 5', 'One')).id).toBe(one.id);
  expect(sheets.list().map(({ text }) => text)).toEqual(['a = 5', 'b = 2']);
  sheets.remove(one.id);
  expect(sheets.list().map(({ id }) => id)).toEqual([two.id]);
  expect(shelf.items.size).toBe(1);
});

describe('two tabs', () => {
  test('with two sheets do not disturb each other', () => {
    const shelf = new Shelf();
    const [a, b] = [tab(() => shelf, 'a').sheets, tab(() => shelf, 'b').sheets];
    const one = a.save(undefined, draft('a = 1'));
    const two = b.save(undefined, draft('b = 1'));
    expect(a.save(one.id, draft('a = 2')).id).toBe(one.id);
    expect(b.save(two.id, draft('b = 2')).id).toBe(two.id);
    expect(a.list()).toHaveLength(2);
  });

  test('that change one sheet at the same time keep both texts', () => {
    const shelf = new Shelf();
    const [a, b] = [tab(() => shelf, 'a').sheets, tab(() => shelf, 'b').sheets];
    const { id } = a.save(undefined, draft('a = 1'));
    b.open(id);
    expect(b.isChangedElsewhere(id)).toBe(false);
    a.save(id, draft('a = from the first'));
    expect(b.isChangedElsewhere(id)).toBe(true);
    const own = b.save(id, draft('a = from the second'));
    expect(own.id).not.toBe(id);
    expect(
      b
        .list()
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['a = from the first', 'a = from the second']);
  });

  test('that write at the same moment, before either sees the other, both learn of it in time', () => {
    const shelf = new Shelf();
    const [a, b] = [tab(() => shelf, 'a').sheets, tab(() => shelf, 'b').sheets];
    const { id } = a.save(undefined, draft('1'));
    const before = shelf.getItem(`x:sheet:${id}`) ?? '';
    b.open(id);
    a.save(id, draft('of the first'));
    // The second does not see it yet, and writes over it.
    shelf.setItem(`x:sheet:${id}`, before);
    expect(b.save(id, draft('of the second')).id).toBe(id);
    expect([a.isOverwritten(id), b.isOverwritten(id)]).toEqual([true, false]);
    // What is written by one who has seen ours is no overwriting, however often.
    a.open(id);
    expect(a.isOverwritten(id)).toBe(false);
    for (let i = 0; i < 5; i++) a.save(id, draft(`on top ${i}`));
    expect(b.isOverwritten(id)).toBe(false);
    expect(b.isChangedElsewhere(id)).toBe(true);
  });

  test('that take turns, each looking first, share one sheet', () => {
    const shelf = new Shelf();
    const [a, b] = [tab(() => shelf, 'a').sheets, tab(() => shelf, 'b').sheets];
    const { id } = a.save(undefined, draft('1'));
    for (const [i, one] of [b, a, b, a].entries()) {
      one.open(id);
      expect(one.save(id, draft(String(i))).id).toBe(id);
    }
    expect(a.list()).toHaveLength(1);
  });

  test('one of which removes the sheet leave the other its text', () => {
    const shelf = new Shelf();
    const [a, b] = [tab(() => shelf, 'a').sheets, tab(() => shelf, 'b').sheets];
    const { id } = a.save(undefined, draft('1'));
    b.open(id);
    a.remove(id);
    expect(b.isChangedElsewhere(id)).toBe(false);
    expect(b.save(id, draft('2')).id).toBe(id);
    expect(a.list().map(({ text }) => text)).toEqual(['2']);
  });

  test('whatever they do, a text that was saved last under its id, and every text saved over another, is still there', () => {
    const step = fc.record({
      tab: fc.nat(1),
      does: fc.constantFrom('save', 'open', 'new'),
      sheet: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const shelf = new Shelf();
        const tabs = [tab(() => shelf, 'a').sheets, tab(() => shelf, 'b').sheets];
        const on: (string | undefined)[] = [undefined, undefined];
        const latest = new Map<string, string>();
        steps.forEach(({ tab: t, does, sheet }, i) => {
          const sheets = tabs[t];
          if (!sheets) return;
          const ids = [...latest.keys()];
          if (does === 'new') on[t] = undefined;
          else if (does === 'open' && ids.length > 0) on[t] = sheets.open(ids[sheet % ids.length] ?? '')?.id;
          else {
            const kept = sheets.save(on[t], draft(`text ${i}`));
            on[t] = kept.id;
            latest.set(kept.id, kept.text);
          }
        });
        const found = new Map(tabs[0]?.list().map(({ id, text }) => [id, text]));
        expect(found).toEqual(latest);
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });
});

describe('storage that fails', () => {
  test('blocked: all works for this tab, and it is told once', () => {
    const { sheets, told } = tab(() => {
      throw new Error('SecurityError');
    });
    const { id } = sheets.save(undefined, draft('a = 1'));
    sheets.save(id, draft('a = 2'));
    expect(sheets.list().map(({ text }) => text)).toEqual(['a = 2']);
    expect(sheets.open(id)?.text).toBe('a = 2');
    sheets.remove(id);
    expect(sheets.list()).toEqual([]);
    expect(told).toEqual(['blocked']);
  });

  test('full: the change stays in this tab, what was kept stays as it was, and room made is used', () => {
    const shelf = new Shelf();
    const { sheets, told } = tab(() => shelf);
    const { id } = sheets.save(undefined, draft('short'));
    shelf.room = 120;
    expect(sheets.save(id, draft('x'.repeat(200))).id).toBe(id);
    expect(told).toEqual(['full']);
    expect(sheets.open(id)?.text).toHaveLength(200);
    expect(tab(() => shelf).sheets.open(id)?.text).toBe('short');
    sheets.save(id, draft('y'.repeat(210)));
    shelf.room = Number.POSITIVE_INFINITY;
    sheets.save(id, draft('z'.repeat(220)));
    expect(tab(() => shelf).sheets.open(id)?.text).toBe('z'.repeat(220));
    expect(sheets.list()).toHaveLength(1);
  });

  test('what was not written by us, or only half, is shown as text; a newer version is left alone', () => {
    const shelf = new Shelf();
    const { sheets, told } = tab(() => shelf);
    const newer = JSON.stringify({ v: 2, title: 'later', body: [] });
    shelf.items.set('x:sheet:half', '{"v":1,"title":"T","te');
    shelf.items.set('x:sheet:odd', '[1,2]');
    shelf.items.set('x:sheet:wrong', '{"v":1,"title":5,"text":"a","edited":1}');
    shelf.items.set('x:sheet:newer', newer);
    expect(sheets.list().map(({ id, text }) => [id, text])).toEqual([
      ['half', '{"v":1,"title":"T","te'],
      ['odd', '[1,2]'],
      ['wrong', '{"v":1,"title":5,"text":"a","edited":1}'],
    ]);
    expect(sheets.open('newer')).toBeUndefined();
    expect(told).toEqual(['newer']);
    expect(shelf.items.get('x:sheet:newer')).toBe(newer);
    expect(shelf.items.get('x:sheet:half')).toBe('{"v":1,"title":"T","te');
  });
});
