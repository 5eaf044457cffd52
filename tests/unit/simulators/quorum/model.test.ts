import { expect, test } from 'vitest';
import { designOf, missOf, params, type State } from '../../../../src/core/quorum/setup.ts';
import { describe as describeState, ruleText, table } from '../../../../src/core/quorum/told.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { finish, Run, runScenario } from '../../../../src/core/sim/run.ts';
import { model } from '../../../../src/simulators/quorum/model.ts';
import { scenarios } from '../../../../src/simulators/quorum/scenarios.ts';
import { keepsTheContract } from '../contract/model-contract.ts';
import { answersOf, eventsOf } from './runs.ts';

keepsTheContract(model, scenarios, { runs: 30 });

const end = (values: object, seed = 1): State => finish(model, startValues(model, { values }), seed).state;

test('the hashes are those of every engine and every day', () => {
  const hashes = Object.fromEntries(scenarios.map((it) => [it.id, runScenario(model, it).hash]));
  expect(hashes).toMatchInlineSnapshot(`
    {
      "back": "a1d47bd8",
      "cut": "a017e3cc",
      "failed": "5e1b0c73",
      "majority": "67c94096",
      "one": "1f0c2317",
      "open": "ed0646c0",
      "repair": "a7a02668",
      "sloppy": "044c5d09",
      "versions": "6c8bd2b7",
    }
  `);
});

test('every law can be broken: a state that is not one is told apart', () => {
  const state = end({ n: 3, r: 2, w: 2, repair: 'before', writes: 10 });
  const { setup, register } = state;
  const bad = [
    { copies: [11, 10, 10] },
    { copies: [10, 9, 9] },
    { most: 1 },
    { back: 1 },
    { saves: 12 },
    { asked: 41 },
    { staleByAge: register.staleByAge.map((n, i) => (i === 0 ? n + 1 : n)) },
    { copies: [10, 10, 9] },
  ];
  expect(bad).toHaveLength(model.invariants.length);
  bad.forEach((wrong, i) => {
    const { name, broken } = model.invariants[i] ?? {};
    expect(broken?.({ setup, register: { ...register, ...wrong } }), name).toBeDefined();
    expect(broken?.(state), name).toBeUndefined();
  });
});

test('W, R and the copies cut off are never more than there are copies, and the cut is the middle third', () => {
  const values = startValues(model, { values: { n: 2, w: 7, r: 3, cut: 5, writes: 60, every: 200 } });
  expect(designOf(values)).toMatchObject({ copies: 2, acks: 2, answers: 2, far: 2, patience: 500_000 });
  expect(designOf(values).cut).toEqual({ from: 4_000_000, until: 8_000_000 });
  const { copies } = end({ n: 1, w: 7, r: 7, writes: 10 }).register;
  expect(copies).toEqual([10]);
});

test('a run has READS reads for each write, also where the writer is slower than its plan', () => {
  for (const values of [
    {},
    { every: 10, delay: 1000, w: 3, patience: 10_000 },
    { n: 7, cut: 7, writes: 20 },
  ]) {
    const { register, setup } = end(values);
    expect(register.asked).toBe(4 * setup.values.writes);
    expect(register.begun).toBe(setup.values.writes);
    const writes = eventsOf(register).filter(({ kind }) => kind === 'write');
    writes.slice(1).forEach(({ at }, i) => {
      expect(at - (writes[i]?.at ?? 0)).toBeGreaterThanOrEqual(setup.design.every);
    });
  }
});

test('with all copies cut off from the writer its writes fail, and come true in the end', () => {
  const { register } = end({ n: 3, cut: 3, w: 3, r: 3 });
  expect(register.failed.length).toBeGreaterThanOrEqual(8);
  expect(register.silent).toBeGreaterThan(15);
  expect(register.copies).toEqual([60, 60, 60]);
  const { register: strict } = end({ r: 2, w: 2, cut: 1 });
  expect([strict.failed, strict.most]).toEqual([[], 0]);
});

test('reads of a failed write are those that return it after its writer was told', () => {
  const { register } = end({ w: 3, cut: 1, patience: 150 }, 42);
  const events = eventsOf(register);
  const failedAt = new Map(events.flatMap((e) => (e.kind === 'failed' ? [[e.version, e.at] as const] : [])));
  const ghosts = events.filter(
    (e) => e.kind === 'answer' && e.at >= (failedAt.get(e.version) ?? Number.POSITIVE_INFINITY),
  );
  expect(register.ghosts).toBe(ghosts.length);
  expect(ghosts.length).toBeGreaterThan(10);
});

test('the metrics are shares and means of what was counted', () => {
  const { metrics, state } = finish(model, startValues(model, { values: { spread: 'some' } }), 3);
  const { register } = state;
  const answers = eventsOf(register).filter((event) => event.kind === 'answer');
  const behind = answers.map(({ floor, version }) => floor - version);
  const share = (n: number) => (100 * n) / answers.length;
  expect(metrics.stale).toBeCloseTo(share(behind.filter((k) => k > 0).length), 9);
  expect(metrics.old).toBeCloseTo(share(behind.filter((k) => k >= 5).length), 9);
  expect(metrics.most).toBe(Math.max(...behind));
  expect(metrics.back).toBeCloseTo(share(answers.filter(({ version, seen }) => version < seen).length), 9);
  const took = answers.map(({ at, since }) => at - since);
  expect(metrics.read).toBeCloseTo(took.reduce((a, b) => a + b) / took.length / 1000, 9);
  const cut = finish(model, startValues(model, { values: { r: 2, w: 2, cut: 1 } }), 3);
  expect(cut.metrics.failed).toBeCloseTo((100 * cut.state.register.silent) / (60 + 240), 9);
});

test('reads are counted by the age of the newest saved write when they began', () => {
  const { register, setup } = end({ spread: 'some', delay: 80, answer: 60 }, 5);
  const ages = answersOf(register)
    .filter(({ floor }) => floor > 0)
    .map(({ since, floor, version }) => {
      const saved = eventsOf(register).find((e) => e.kind === 'saved' && e.version === floor)?.at ?? 0;
      const part = Math.min(15, Math.floor((16 * (since - saved)) / setup.design.every));
      return { part, stale: version < floor };
    });
  const count = (wanted: (read: (typeof ages)[number]) => boolean) =>
    register.byAge.map((_, part) => ages.filter((read) => read.part === part && wanted(read)).length);
  expect(register.byAge).toEqual(count(() => true));
  expect(register.staleByAge).toEqual(count(({ stale }) => stale));
});

test('the table gives the shares at the end, with the formula where it is exact, and nothing before', () => {
  const run = new Run(model, startValues(model, { values: { spread: 'some' } }), 42);
  run.seek(300);
  expect(table(run.state, 'en').rows.every(([, ...cells]) => cells.every((cell) => cell === '–'))).toBe(true);
  const over = end({ spread: 'some' }, 42);
  const { rows } = table(over, 'en');
  expect(rows.map(([name, , formula]) => [name, formula])).toEqual([
    ['1 version', '33.3'],
    ['2 versions', '55.6'],
    ['3 versions', '70.4'],
    ['5 versions', '86.8'],
    ['10 versions', '98.3'],
  ]);
  const behind = answersOf(over.register).map(({ floor, version }) => floor - version);
  const within = [1, 2, 3, 5, 10].map((k) => (100 * behind.filter((n) => n < k).length) / behind.length);
  expect(rows.map(([, own]) => own)).toEqual(within.map((share) => share.toFixed(1)));
  expect(table(end({}), 'en').rows[0]?.[2]).toBe('none');
  expect(table(end({ spread: 'some', repair: 'after' }), 'en').rows[0]?.[2]).toBe('none');
});

test('the rule is told by R + W and N, and a stand-in voids it', () => {
  const rule = (values: object) => ruleText(end({ writes: 10, ...values }).setup, 'en');
  expect(rule({})).toBe(
    'R + W = 2 ≤ N = 3: a read may miss the write. Right after "saved", 66.7 % of reads miss it.',
  );
  expect(rule({ r: 2, w: 1 })).toContain('33.3 %');
  expect(rule({ cut: 1 })).toBe('R + W = 2 ≤ N = 3: a read may miss the write.');
  expect(rule({ r: 2, w: 2 })).toBe('R + W = 4 > N = 3: every read meets a copy that has what was saved.');
  expect(rule({ r: 2, w: 2, cut: 1, hints: 'sloppy' })).toContain('but a write that a stand-in confirmed');
  expect(rule({ r: 2, w: 2, hints: 'sloppy' })).toContain('every read meets');
});

test('the chance to miss is known without repair and cut, falls with age where writes spread, and not where they stay', () => {
  const setup = (values: object) => end({ writes: 10, ...values }).setup;
  expect(missOf(setup({}), 0)).toBeCloseTo(2 / 3, 12);
  expect(missOf(setup({}), 40_000)).toBeCloseTo((2 / 3) * Math.exp(-1), 9);
  expect(missOf(setup({ spread: 'some' }), 40_000)).toBeCloseTo(2 / 3, 12);
  expect(missOf(setup({ cut: 1 }), 0)).toBeUndefined();
  expect(missOf(setup({ repair: 'after' }), 0)).toBeUndefined();
});

test('what is told says what a read got, from whom, and what was wrong with it', () => {
  const lines = (values: object) => {
    const run = new Run(model, startValues(model, { values }), 42);
    const all: string[] = [];
    while (run.step()) {
      const { last } = run;
      if (last) all.push(model.narrate(last.before, last.event, last.after, 'en'));
    }
    return all;
  };
  const one = lines({});
  expect(one[0]).toBe('0.000 s: the write of version 1 begins.');
  const has = (all: readonly string[], pattern: RegExp) =>
    expect(
      all.some((line) => pattern.test(line)),
      `${pattern}`,
    ).toBe(true);
  has(one, /: copy [123] has version \d+\.$/);
  has(one, /: version \d+ is saved, after \d+\.\d ms\.$/);
  has(one, /: a read gets version \d+ from copies [123]\.$/);
  has(one, /: a read gets version \d+ from copies [123]\. Stale: \d+ was saved when it began\.$/);
  has(
    lines({ r: 2, w: 2, delay: 100 }),
    /from copies [123], [123]\. It went back: an earlier read had seen \d+\.$/,
  );
  const back = lines({ r: 2, w: 2, delay: 100 }).filter((line) => line.includes('It went back'));
  expect(back).toHaveLength(end({ r: 2, w: 2, delay: 100 }, 42).register.back);
  const failed = lines({ w: 3, cut: 1, patience: 150 });
  has(failed, /: the write of version \d+ is given up; it stays where it has arrived\.$/);
  has(failed, /: 1 of 3 copies are cut off\.$/);
  has(failed, /: the cut is healed\.$/);
  has(failed, /: version \d+ reaches copy 3, which has \d+ already\.$/);
  has(lines({ r: 2, w: 2, cut: 1 }), /: a read is given up for want of answers\.$/);
});

test('the state tells the versions, and the cut while it lasts', () => {
  const run = new Run(model, startValues(model, { values: { cut: 1 } }), 42);
  run.seek(400);
  const text = describeState(run.state, 'en');
  expect(text).toContain(`The copies hold versions ${run.state.register.copies.join(', ')}.`);
  expect(text).toContain('They are cut apart.');
  run.seek(Number.POSITIVE_INFINITY);
  expect(describeState(run.state, 'en')).not.toContain('cut apart');
});

test('no run can reach the limit of events', () => {
  const { max } = params.writes;
  const { events, ended } = finish(
    model,
    startValues(model, { values: { n: 7, w: 7, r: 1, writes: max, repair: 'before', cut: 1, every: 5000 } }),
    1,
  );
  expect([ended, events <= model.maxEvents, events > 3000]).toEqual(['end', true, true]);
});
