import { describe, expect, test } from 'vitest';
import { expectedRepeats } from '../../../../src/core/ids/birthday.ts';
import { type Machine, make, type Rules, randomBelow } from '../../../../src/core/ids/generator.ts';
import { snowflake, split, ULID, UUID4, UUID7 } from '../../../../src/core/ids/layout.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { Random } from '../../../../src/core/sim/random.ts';
import { finish, Run, runScenario } from '../../../../src/core/sim/run.ts';
import { sigmas } from '../../../../src/core/sim/stats.ts';
import { items } from '../../../../src/core/sim/trail.ts';
import { model, type State } from '../../../../src/simulators/ids/model.ts';
import { scenarios } from '../../../../src/simulators/ids/scenarios.ts';
import { keepsTheContract } from '../contract/model-contract.ts';

keepsTheContract(model, scenarios, { runs: 40 });

const end = (values: object, seed = 1): State => finish(model, startValues(model, { values }), seed).state;

test('the hashes are those of every engine and every day', () => {
  const hashes = Object.fromEntries(scenarios.map((it) => [it.id, runScenario(model, it).hash]));
  expect(hashes).toMatchInlineSnapshot(`
    {
      "clock-back": "1e3b51b4",
      "clock-trusted": "5182f5e7",
      "overflow": "e2eb929c",
      "short-code": "b8364283",
      "snowflake": "3eda6603",
      "twins": "9676cfef",
      "uuid4": "b5ef895e",
      "uuid7": "4f18427e",
    }
  `);
});

test('every law can be broken: a state that is not one is told apart', () => {
  const state = end({ machines: 1, ids: 100 });
  const { workshop } = state;
  const bad = [
    { ...workshop, asked: 1 },
    { ...workshop, known: workshop.known.map(() => []) },
    { ...workshop, repeats: workshop.ids as never },
    { ...workshop, late: 3 },
    { ...workshop, highest: 1n << 63n },
  ];
  bad.forEach((wrong, i) => {
    expect(
      model.invariants[i]?.broken({ ...state, workshop: wrong }),
      model.invariants[i]?.name,
    ).toBeDefined();
  });
});

test('repeats and ids out of order are those that comparing every pair finds', () => {
  for (const values of [
    { scheme: 'code', length: 2, ids: 300 },
    { fault: 'twins', machines: 3, rate: 8, ids: 400 },
    { fault: 'back', trust: 'trust', machines: 2, rate: 5, ids: 400 },
    { scheme: 'ulid', fault: 'back', skew: 30, ids: 300 },
  ]) {
    const { workshop } = end(values, 5);
    const ids = items(workshop.ids);
    const again = ids.flatMap((id, i) => (ids.indexOf(id) < i ? [i] : []));
    expect(items(workshop.repeats)).toEqual(again);
    expect(workshop.late).toBe(ids.filter((id, i) => ids.slice(0, i).some((other) => other > id)).length);
  }
});

describe('one machine', () => {
  const fresh: Machine = { number: 9, ahead: 0, last: -1e6, sequence: 0, tail: 0n, free: 0 };
  const rules: Rules = {
    scheme: 'snowflake',
    sequenceBits: 2,
    length: 7,
    trusts: false,
    start: 2_000_000_000_000,
  };
  const stream = () => new Random(3).stream('bits');
  /** The fields of the ids made at these µs, and how long each waited; undefined where one was refused. */
  const play = (
    times: readonly number[],
    own: Partial<Rules> = {},
    setBack: Readonly<Record<number, number>> = {},
  ) => {
    let machine = fresh;
    return times.map((at, i) => {
      if (setBack[i]) machine = { ...machine, ahead: machine.ahead - setBack[i] };
      const made = make(machine, { ...rules, ...own }, at, stream());
      machine = made.machine;
      if (made.id === undefined) return undefined;
      const [, time = 0n, number, sequence] = split(snowflake(2), made.id);
      expect(number).toBe(9n);
      return [Number(time) - (rules.start - snowflake().epoch), Number(sequence), made.waited];
    });
  };

  test('counts within a millisecond and begins again in the next', () => {
    expect(play([0, 0, 999, 1000, 5000])).toEqual([
      [0, 0, 0],
      [0, 1, 0],
      [0, 2, 0],
      [1, 0, 0],
      [5, 0, 0],
    ]);
  });

  test('waits for the next millisecond when the sequence is used up, and whoever comes meanwhile waits as well', () => {
    expect(play([0, 0, 0, 0, 100, 200, 300, 400, 500, 600])).toEqual([
      [0, 0, 0],
      [0, 1, 0],
      [0, 2, 0],
      [0, 3, 0],
      [1, 0, 900],
      [1, 1, 800],
      [1, 2, 700],
      [1, 3, 600],
      [2, 0, 1500],
      [2, 1, 1400],
    ]);
  });

  test('refuses while its clock is behind its last id, and goes on at the very millisecond', () => {
    const times = [10_000, 11_000, 12_000, 13_000];
    expect(play(times, {}, { 1: 2000 })).toEqual([[10, 0, 0], undefined, [10, 1, 0], [11, 0, 0]]);
    expect(play(times, { trusts: true }, { 1: 2000 })).toEqual([
      [10, 0, 0],
      [9, 0, 0],
      [10, 0, 0],
      [11, 0, 0],
    ]);
  });

  test('makes ULIDs that count up within a millisecond, and while the clock is behind', () => {
    let machine = fresh;
    const ids = [1000, 1000, 1999, 2000].map((at, i) => {
      if (i === 3) machine = { ...machine, ahead: -5000 };
      const made = make(machine, { ...rules, scheme: 'ulid' }, at, stream());
      machine = made.machine;
      return split(ULID, made.id ?? 0n);
    });
    const [[time, tail = 0n] = []] = ids;
    expect(ids).toEqual([0n, 1n, 2n, 3n].map((more) => [time, tail + more]));
  });

  test('puts version and variant into a UUID', () => {
    for (const [scheme, layout, version] of [
      ['uuid7', UUID7, 7n],
      ['uuid4', UUID4, 4n],
    ] as const) {
      const values = split(layout, make(fresh, { ...rules, scheme }, 7000, stream()).id ?? 0n);
      expect([values[1], values[3]]).toEqual([version, 2n]);
      if (scheme === 'uuid7') expect(values[0]).toBe(2_000_000_000_007n);
    }
  });
});

test('random bits are all drawn: over many UUIDv4 each is a one about half of the time', () => {
  const ids = [1, 2, 3, 4].flatMap((seed) => items(end({ scheme: 'uuid4', ids: 1000 }, seed).workshop.ids));
  for (let bit = 0n; bit < 128n; bit++) {
    const ones = ids.filter((id) => (id >> bit) & 1n).length;
    if ((bit >= 76n && bit < 80n) || bit === 62n || bit === 63n) expect([0, ids.length]).toContain(ones);
    else expect(Math.abs(ones - ids.length / 2), `bit ${bit}`).toBeLessThan(4.5 * Math.sqrt(ids.length / 4));
  }
});

test('numbers below a bound that is no power of two are all as likely', () => {
  const stream = new Random(11).stream('x');
  const counts = [0, 0, 0, 0, 0];
  for (let i = 0; i < 20_000; i++) {
    const drawn = Number(randomBelow(5n, stream));
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  for (const n of counts) expect(Math.abs(n - 4000)).toBeLessThan(4 * Math.sqrt(20_000 * 0.2 * 0.8));
});

test.each([2, 3])('codes of %i letters repeat as often as the formula says on average', (length) => {
  const repeats = Array.from(
    { length: 100 },
    (_, i) => end({ scheme: 'code', length, ids: 1000 }, i + 1).workshop.repeats.length,
  );
  expect(sigmas(repeats, expectedRepeats(1000, 62 ** length))).toBeLessThan(4);
});

test('the chance of a repeat is exact where ids are many against the codes, and keeps its digits where they are few', () => {
  const chance = (values: object) => finish(model, startValues(model, { values }), 1).metrics.chance;
  expect(chance({ scheme: 'code', length: 2, ids: 100 })).toBeCloseTo(72.719, 2);
  expect(chance({ scheme: 'uuid4', ids: 600 }) / ((100 * 600 * 599) / 2 / 2 ** 122)).toBeCloseTo(1, 9);
  expect(chance({})).toBe(0);
});

test('requests come at the rate that is set, and every machine gets its share', () => {
  const { requests } = end({ rate: 5, ids: 2000, machines: 8 }).setup;
  const gaps = requests.times.map((at, i) => at - (requests.times[i - 1] ?? 0));
  expect(sigmas(gaps, 200)).toBeLessThan(4);
  for (let machine = 0; machine < 8; machine++) {
    const share = requests.machines.filter((m) => m === machine).length;
    expect(Math.abs(share - 250)).toBeLessThan(4 * Math.sqrt((2000 * 7) / 64));
  }
});

describe('the parts of the picture', () => {
  test('the table takes the latest id apart', () => {
    const { caption, rows } = model.table(end({}), 'en');
    expect(caption).toMatch(/^The latest ID, field by field: \d{19}$/);
    expect(rows.map(([name, bits]) => [name, bits])).toEqual([
      ['1. zero', 1],
      ['2. time', 41],
      ['3. machine', 10],
      ['4. sequence', 12],
      ['Ids handed out', ''],
    ]);
    expect(rows[1]?.[2]).toMatch(/^2026-01-01T00:00:00\.\d{3}Z$/);
    expect(model.table(new Run(model, startValues(model, { values: {} }), 1).state, 'en').rows[1]?.[2]).toBe(
      '–',
    );
  });

  test('the state after one request is told of one ID', () => {
    const run = new Run(model, startValues(model, { values: {} }), 42);
    run.step();
    expect(model.describe(run.state, 'en')).toContain(
      '1 of 600 requests are answered: 1 ID handed out, 0 of',
    );
  });

  test('what is told names the machine, the id and what was wrong with it', () => {
    const lines = (values: object) => {
      const run = new Run(model, startValues(model, { values }), 42);
      const told: string[] = [];
      while (run.step())
        if (run.last) told.push(model.narrate(run.last.before, run.last.event, run.last.after, 'en'));
      return told.join('\n');
    };
    expect(lines({})).toMatch(/^\d+\.\d\d ms: machine [1-4] makes \d{19}\.$/m);
    expect(lines({ fault: 'twins', machines: 2 })).toMatch(/makes \d{19}, which was given before\.$/m);
    expect(lines({ fault: 'back', machines: 1 })).toMatch(
      /the clock of machine 1 goes back 50 ms\.\n.*machine 1 refuses: its clock is behind/,
    );
    expect(lines({ sequence: 1, rate: 5, machines: 1 })).toMatch(/, after waiting for the next ms\.$/m);
  });
});
