import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLink } from '../../../src/core/sim/fragment.ts';
import { LONGEST_LINK, readLink, writeLink } from '../../../src/core/sim/link.ts';
import { startValues } from '../../../src/core/sim/params.ts';
import { scenarios, toy } from './toy.ts';

const [plain, bent] = scenarios;
const read = (text: string) => readLink(toy, scenarios, text, plain);
const start = { scenario: 'plain', values: startValues(toy, plain), seed: 42, t: 0 };

describe('finding the link of a simulator in the fragment', () => {
  test('takes its own part, also beside others', () => {
    expect(findLink('#sim-toy=v2;t=1', 'toy')).toBe('v2;t=1');
    expect(findLink('#sim-other=v1;t=9&sim-toy=v2;t=1', 'toy')).toBe('v2;t=1');
  });

  test('finds nothing in the fragment of a heading or of another simulator', () => {
    for (const fragment of ['', '#', '#numbers', '#sim-toys=v2', '#sim-to=v2']) {
      expect(findLink(fragment, 'toy')).toBeUndefined();
    }
  });
});

describe('a link', () => {
  test('names only what differs from its scenario, and is short and readable', () => {
    const values = { ...startValues(toy, bent), drift: -0.25 };
    expect(writeLink(toy, bent, { values, seed: 7, t: 12 })).toBe('v2;scenario=bent;drift=-0.25;seed=7;t=12');
  });

  test('read back is what was written, for every state', () => {
    const drifts = fc.integer({ min: -20, max: 20 }).map((n) => Number((n * 0.05).toFixed(9)));
    const anyValues = fc.record({
      steps: fc.integer({ min: 1, max: 500 }),
      drift: drifts.map((x) => x + 0),
      coin: fc.constantFrom('fair', 'bent'),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...scenarios),
        anyValues,
        fc.integer({ min: 1, max: 0xffffffff }),
        fc.nat(300),
        (scenario, values, seed, t) => {
          const text = writeLink(toy, scenario, { values, seed, t });
          expect(text.length).toBeLessThanOrEqual(LONGEST_LINK);
          expect(read(text)).toEqual({ state: { scenario: scenario.id, values, seed, t }, notices: [] });
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });

  test('may come with its separators escaped by a chat program', () => {
    expect(read('v2%3Bsteps%3D7').state.values).toMatchObject({ steps: 7 });
  });
});

describe('what a link says wrongly is mended and told', () => {
  test.each([
    ['v2;steps=9999', 'steps', 500, 'above'],
    ['v2;steps=-3', 'steps', 1, 'below'],
    ['v2;steps=2.5', 'steps', 3, 'rounded'],
    ['v2;steps=NaN', 'steps', 100, 'malformed'],
    ['v2;steps=', 'steps', 100, 'malformed'],
    ['v2;coin=lucky', 'coin', 'fair', 'malformed'],
    ['v2;seed=0', 'seed', 1, 'below'],
    ['v2;seed=99999999999', 'seed', 4294967295, 'above'],
    ['v2;t=1e9', 't', 300, 'above'],
  ])('%s', (text, key, used, problem) => {
    const { state, notices } = read(text);
    expect(notices).toEqual([{ problem, key, given: text.split('=')[1], used }]);
    expect(key === 'seed' ? state.seed : key === 't' ? state.t : state.values[key]).toBe(used);
  });

  test('a link of an older version is read, and that its run may be another is told', () => {
    const { state, notices } = read('v1;steps=7');
    expect(state.values).toMatchObject({ steps: 7 });
    expect(notices).toEqual([{ problem: 'older', key: '', given: 'v1' }]);
  });

  test('of a parameter given twice the first counts', () => {
    const { state, notices } = read('v2;steps=7;steps=8');
    expect(state.values).toMatchObject({ steps: 7 });
    expect(notices).toEqual([{ problem: 'duplicate', key: 'steps', given: '8' }]);
  });

  test('an unknown key is ignored and told', () => {
    expect(read('v2;colour=red')).toEqual({
      state: start,
      notices: [{ problem: 'unknown', key: 'colour', given: 'red' }],
    });
  });

  test('an unknown scenario gives the one of the page', () => {
    expect(read('v2;scenario=nope;steps=7')).toEqual({
      state: { ...start, values: { ...start.values, steps: 7 } },
      notices: [{ problem: 'malformed', key: 'scenario', given: 'nope', used: 'plain' }],
    });
  });

  test('a link of a newer version is not read at all', () => {
    expect(read('v3;steps=7')).toEqual({
      state: start,
      notices: [{ problem: 'newer', key: '', given: 'v3;steps=7' }],
    });
  });

  test('a link without a version is not read at all', () => {
    expect(read('steps=7').notices[0]?.problem).toBe('malformed');
  });

  test('a link of 50 kB is not read at all', () => {
    const { state, notices } = read(`v2;steps=${'7'.repeat(50_000)}`);
    expect(state).toEqual(start);
    expect(notices[0]?.problem).toBe('long');
    expect(notices[0]?.given).toHaveLength(24);
  });

  test('a value of the scenario, not the default, stands where the link is wrong', () => {
    expect(read('v2;scenario=bent;steps=x').state.values).toMatchObject({ steps: 50 });
  });
});

test('no prototype is touched and no text throws', () => {
  const { state, notices } = read('v2;__proto__=1;constructor=2;__proto__.steps=3');
  expect(state).toEqual(start);
  expect(notices.map((notice) => notice.problem)).toEqual(['unknown', 'unknown', 'unknown']);
  expect(Object.getPrototypeOf(state.values)).toBe(Object.prototype);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string().map((s) => `v2;${s}`),
        fc.constant('%E0%A4%A;%'),
      ),
      (text) => {
        const { values, seed, t } = read(text).state;
        expect(Object.keys(values)).toEqual(['steps', 'drift', 'coin']);
        expect(seed).toBeGreaterThan(0);
        expect(t).toBeGreaterThanOrEqual(0);
      },
    ),
    { seed: 7, numRuns: 1000 },
  );
});
