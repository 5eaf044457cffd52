import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { advance } from '../../../../src/core/retries/advance.ts';
import type { BackoffKind } from '../../../../src/core/retries/backoff.ts';
import type { GuardKind } from '../../../../src/core/retries/guard.ts';
import { mostTries } from '../../../../src/core/retries/layers.ts';
import { calm, type Rules, type Storm } from '../../../../src/core/retries/storm.ts';
import { arrivalsOf, finishAt, type TriggerKind } from '../../../../src/core/retries/trigger.ts';
import { log } from '../../../../src/core/sim/detmath.ts';
import { Random } from '../../../../src/core/sim/random.ts';
import { mean, sigmas, variance } from '../../../../src/core/sim/stats.ts';
import { drawsFrom, play, rulesWith, told } from './plays.ts';

interface Case {
  rules: {
    timeout: number;
    room: number;
    drop: boolean;
    tries: number;
    layers: number;
    backoff: BackoffKind;
    base: number;
    cap: number;
    guard: GuardKind;
    budget: number;
    size: number;
    pause: number;
    trigger: TriggerKind;
    from: number;
    to: number;
  };
  arrivals: number[];
  works: number[];
  units: number[];
  told: number[][];
}
interface Count {
  timeout: number;
  room: number;
  tries: number;
  drop: boolean;
  totals: number[];
}
const vectors: { cases: Case[]; counts: Count[] } = JSON.parse(
  readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'),
);

function rulesOfCase({ rules, arrivals }: Case): Rules {
  const { tries, layers, base, cap, trigger, from, to, guard, budget, size, pause } = rules;
  return rulesWith({
    ...rules,
    arrivals,
    most: mostTries(tries, layers),
    backoff: { kind: rules.backoff, base, cap },
    guard: { kind: guard, budget, size, pause },
    trigger: { kind: trigger, from, to },
  });
}

describe('a clock of one microsecond with objects of its own tells the same', () => {
  test.each(vectors.cases.map((one, i) => ({ i, ...one })))('case $i', (one) => {
    const draws = drawsFrom(
      one.works,
      one.units.map((unit) => unit / 16),
    );
    const rules = rulesOfCase(one);
    let storm = calm(1);
    const found = one.told.map((_, i) => {
      storm = advance(storm, 10 * (i + 1), rules, draws);
      return told(storm);
    });
    expect(found).toEqual(one.told);
  });

  test.each(vectors.counts)(
    'totals over all 2,187 traces of four requests: timeout $timeout, room $room, tries $tries, drop $drop',
    ({ timeout, room, tries, drop, totals }) => {
      const sums = new Array<number>(10).fill(0);
      for (let code = 0; code < 27 * 81; code++) {
        const digit = (place: number) => Math.floor(code / 3 ** place) % 3;
        const arrivals = [0, digit(0), digit(0) + digit(1), digit(0) + digit(1) + digit(2)];
        const rules = rulesWith({ arrivals, timeout, room, drop, tries, most: tries });
        const works = [3, 4, 5, 6].map((place) => 1 + digit(place));
        told(play(rules, drawsFrom(works), 12)).forEach((n, i) => {
          sums[i] = (sums[i] ?? 0) + n;
        });
      }
      expect(sums).toEqual(totals);
    },
  );
});

describe('how time is cut or stretched does not matter', () => {
  const some = vectors.cases.slice(0, 40);
  test('steps of one, of seven and of all microseconds come to the same', () => {
    for (const one of some) {
      const run = (step: number) =>
        play(
          rulesOfCase(one),
          drawsFrom(
            one.works,
            one.units.map((u) => u / 16),
          ),
          200,
          step,
        );
      const whole = run(200);
      expect([run(1), run(7)]).toEqual([whole, whole]);
    }
  });

  test('all times three times as long: the same counts, and three times the time in the queue', () => {
    // Jitter and half speed round to whole microseconds, so they are left out.
    const exact = ({ rules }: Case) =>
      ['fixed', 'exponential'].includes(rules.backoff) && rules.trigger !== 'slow';
    for (const one of some.filter(exact)) {
      const rules = rulesOfCase(one);
      const slow = {
        ...rules,
        arrivals: rules.arrivals.map((at) => 3 * at),
        timeout: 3 * rules.timeout,
        backoff: { ...rules.backoff, base: 3 * rules.backoff.base, cap: 3 * rules.backoff.cap },
        guard: { ...rules.guard, pause: 3 * rules.guard.pause },
        trigger: { ...rules.trigger, from: 3 * rules.trigger.from, to: 3 * rules.trigger.to },
      };
      const [a, b] = [
        play(rules, drawsFrom(one.works), 200),
        play(slow, drawsFrom(one.works.map((w) => 3 * w)), 600),
      ];
      expect(told(b)).toEqual(told(a));
      expect(b.area).toBe(3 * a.area);
    }
  });
});

test('with no load to speak of nobody waits: one try each, and the time is the work', () => {
  const arrivals = Array.from({ length: 50 }, (_, i) => 1000 * i);
  const storm = play(
    rulesWith({ arrivals, timeout: 200, tries: 4, most: 4 }),
    drawsFrom([30, 100, 7]),
    60_000,
  );
  const work = arrivals.reduce((sum, _, i) => sum + ([30, 100, 7][i % 3] ?? 0), 0);
  expect([storm.answered, storm.tries, storm.most, storm.times, storm.done]).toEqual([50, 50, 1, work, work]);
  expect([storm.longest, storm.wasted, storm.lost]).toEqual([1, 0, 0]);
});

describe('a server that never answers', () => {
  const dead = { trigger: { kind: 'stop' as const, from: 0, to: 1e9 } };
  const arrivals = Array.from({ length: 40 }, (_, i) => 50 * i);

  test.each([
    [1, 1],
    [4, 1],
    [2, 3],
    [4, 3],
    [5, 2],
  ])('%i tries in each of %i layers make n to the k tries of every request', (tries, layers) => {
    const most = tries ** layers;
    const rules = rulesWith({ ...dead, arrivals, timeout: 10, room: 0, tries, most });
    const storm = play(rules, drawsFrom([1]), 1e6);
    expect(storm.tries).toBe(40 * most);
    expect([storm.lost, storm.most]).toEqual([40, most]);
  });

  test('three layers of four tries make 64', () => {
    expect([mostTries(4, 3), mostTries(5, 3), mostTries(1, 3)]).toEqual([64, 125, 1]);
  });

  test.each([0, 10, 35, 100])(
    'a budget of %i percent is used up to the last retry, and not one beyond',
    (budget) => {
      const guard = { kind: 'budget' as const, budget, size: 2, pause: 1 };
      const many = Array.from({ length: 400 }, (_, i) => 50 * i);
      const rules = rulesWith({ ...dead, arrivals: many, timeout: 10, room: 0, tries: 5, most: 5, guard });
      const storm = play(rules, drawsFrom([1]), 1e6);
      const retries = storm.tries - storm.came;
      const most = (budget * 400) / 100 + 10;
      expect(retries).toBeLessThanOrEqual(most);
      expect(retries).toBeGreaterThan(most - 10);
    },
  );
});

describe('the formulas of queues hold where nobody tries again', () => {
  /** Runs of 1,500 s at 10 tries a second, the first 100 s left out. */
  const long = (load: number, own: Partial<Rules>, share: (a: Storm, b: Storm) => number) =>
    Array.from({ length: 10 }, (_, i) => {
      const random = new Random(i + 1);
      const unit = (name: string) => () => -log(1 - random.stream(name).float());
      const arrivals = arrivalsOf([{ until: 1.5e9, gap: 1e5 / load }], unit('arrivals'));
      const work = unit('work');
      const draws = { ...drawsFrom([1]), work: () => Math.max(1, Math.round(work() * 1e5)) };
      const rules = rulesWith({ arrivals, ...own });
      const warm = advance(calm(1), 1e8, rules, draws);
      return share(warm, advance(warm, 1.5e9, rules, draws));
    });

  test.each([
    [0.6, 300_000],
    [0.7, 200_000],
    [0.5, 500_000],
  ])('M/M/1 at %f answers later than %i µs with the share e to the -(1 - load) t', (load, timeout) => {
    const late = long(load, { timeout }, (a, b) => (b.lost - a.lost) / (b.came - a.came));
    expect(sigmas(late, Math.exp((-(1 - load) * timeout) / 1e5))).toBeLessThan(4);
    // The rule must not pass because the samples scatter.
    expect(Math.sqrt(variance(late))).toBeLessThan(0.03);
  });

  test.each([
    [0.8, 0.023493],
    [1, 0.090909],
    [1.2, 0.192586],
  ])('M/M/1 with nine places to wait at %f refuses %f', (load, lost) => {
    const refused = long(load, { room: 9 }, (a, b) => (b.refused - a.refused) / (b.came - a.came));
    expect(sigmas(refused, lost)).toBeLessThan(4);
    expect(Math.sqrt(variance(refused))).toBeLessThan(0.02);
  });
});

describe('the trigger', () => {
  test('work goes on where it was: every start and length against a count of microseconds', () => {
    const [from, to] = [6, 13];
    for (const kind of ['none', 'stop', 'slow', 'surge', 'herd'] as const) {
      for (let start = 0; start < 18; start++) {
        for (let work = 1; work < 16; work++) {
          let [now, done] = [start, 0];
          while (done < work) {
            const inside = now >= from && now < to;
            done += inside && kind === 'stop' ? 0 : inside && kind === 'slow' ? 0.5 : 1;
            now += 1;
          }
          expect(finishAt({ kind, from, to }, start, work), `${kind} ${start} ${work}`).toBe(now);
        }
      }
    }
  });

  test('each stretch of time has the requests its gap promises, none where the gap is infinite', () => {
    const stretches = [
      { until: 1e7, gap: 1e5 },
      { until: 2e7, gap: Number.POSITIVE_INFINITY },
      { until: 3e7, gap: 2.5e4 },
    ];
    const counts = Array.from({ length: 60 }, (_, i) => {
      const stream = new Random(i + 1).stream('x');
      const moments = arrivalsOf(stretches, () => -log(1 - stream.float()));
      expect(moments.every((at, j) => at >= (moments[j - 1] ?? 0))).toBe(true);
      return [0, 1, 2].map((n) => moments.filter((at) => Math.floor(at / 1e7) === n).length);
    });
    const of = (n: number) => counts.map((row) => row[n] ?? 0);
    expect(sigmas(of(0), 100)).toBeLessThan(4);
    expect(of(1)).toEqual(new Array(60).fill(0));
    expect(sigmas(of(2), 400)).toBeLessThan(4);
    // A Poisson count has its mean as its variance.
    expect(variance(of(2)) / mean(of(2))).toBeGreaterThan(0.5);
    expect(variance(of(2)) / mean(of(2))).toBeLessThan(1.6);
  });
});
