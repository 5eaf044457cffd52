import { waitBefore } from './backoff.ts';
import { earn, learn, passes, pay, throttleChance } from './guard.ts';
import { stepAfter } from './layers.ts';
import { type Draws, type Rules, SERIES, type Series, type Storm, type Try } from './storm.ts';
import { finishAt } from './trigger.ts';

const SECOND = 1e6;
/** Seconds over which the throttle counts, the one that runs included. */
const WINDOW = 10;

type Draft = { -readonly [K in keyof Storm]: Storm[K] } & {
  queue: Try[];
  later: Try[];
  series: Record<keyof Series, number[]>;
};

/**
 * The storm at `until` µs, after all that happens up to then. At the same moment an answer comes before a timeout, that
 * before a retry, and that before a new request.
 */
export function advance(before: Storm, until: number, rules: Rules, draws: Draws): Storm {
  const series = Object.fromEntries(SERIES.map((name) => [name, [...before.series[name]]]));
  const s = { ...before, queue: [...before.queue], later: [...before.later], series } as Draft;
  for (;;) {
    const oldest = s.queue[s.dead];
    const expires = oldest ? oldest.at + rules.timeout : Infinity;
    const retry = s.later[0];
    const leaves = s.leaves ?? Infinity;
    const comes = rules.arrivals[s.came] ?? Infinity;
    const at = Math.min(leaves, expires, retry?.at ?? Infinity, comes);
    if (at > until) break;
    pass(s, at);
    if (at === leaves) serve(s, rules, draws);
    else if (at === expires && oldest) {
      s.dead += 1;
      fail(s, oldest, rules, draws);
    } else if (retry && at === retry.at) {
      s.later.shift();
      send(s, retry, rules, draws);
    } else {
      s.guard = earn(s.guard, rules.guard);
      count(s, 'came');
      s.came += 1;
      send(s, { request: s.came - 1, number: 1, at, waited: 0 }, rules, draws);
    }
  }
  pass(s, until);
  return s;
}

const secondOf = (s: Draft) => Math.min(s.series.came.length - 1, Math.floor(s.now / SECOND));

function count(s: Draft, name: keyof Series): void {
  const at = secondOf(s);
  s.series[name][at] = (s.series[name][at] ?? 0) + 1;
}

function pass(s: Draft, at: number): void {
  s.area += s.queue.length * (at - s.now);
  s.now = at;
  const second = secondOf(s);
  s.series.age[second] = Math.max(s.series.age[second] ?? 0, at - (s.queue[0]?.at ?? at));
}

/** What was made and answered in the seconds that the throttle looks at. */
function lately(s: Draft, name: 'wanted' | 'good'): number {
  const to = secondOf(s) + 1;
  return s.series[name].slice(Math.max(0, to - WINDOW), to).reduce((sum, n) => sum + n, 0);
}

/** Whether the guard keeps a try from being sent. */
function holds(s: Draft, one: Try, { guard }: Rules, draws: Draws): boolean {
  if (guard.kind === 'throttle')
    return draws.chance() < throttleChance(lately(s, 'wanted'), lately(s, 'good'));
  if (guard.kind !== 'breaker') return false;
  const passed = passes(s.guard, one.request, s.now);
  s.guard = passed ?? s.guard;
  return passed === undefined;
}

function send(s: Draft, one: Try, rules: Rules, draws: Draws): void {
  const held = holds(s, one, rules, draws);
  s.tries += 1;
  s.most = Math.max(s.most, one.number);
  count(s, 'wanted');
  if (held) {
    s.held += 1;
    fail(s, one, rules, draws);
    return;
  }
  count(s, 'sent');
  if (s.queue.length > rules.room) {
    s.refused += 1;
    fail(s, one, rules, draws);
    return;
  }
  s.queue.push(one);
  s.longest = Math.max(s.longest, s.queue.length);
  if (s.leaves === undefined) begin(s, rules, draws);
}

/** The client knows that a try has failed: it plans the next, or gives up. */
function fail(s: Draft, one: Try, rules: Rules, draws: Draws): void {
  // What the breaker held teaches it nothing: it is open then, and listens to its probe alone.
  s.guard = learn(s.guard, rules.guard, one.request, false, s.now);
  const paid = one.number < rules.most ? pay(s.guard, rules.guard) : undefined;
  if (!paid) {
    s.lost += 1;
    return;
  }
  s.guard = paid;
  const step = stepAfter(one.number, rules.tries);
  const waited = waitBefore(rules.backoff, step, one.waited, draws.jitter());
  const next = { request: one.request, number: one.number + 1, at: s.now + waited, waited };
  let place = s.later.length;
  while (place > 0 && (s.later[place - 1]?.at ?? 0) > next.at) place -= 1;
  s.later.splice(place, 0, next);
}

/** The first in the queue leaves with its answer, in time or too late. */
function serve(s: Draft, rules: Rules, draws: Draws): void {
  const [one] = leave(s, 1);
  s.done += s.work;
  if (s.dead > 0) {
    s.dead -= 1;
    s.late += 1;
    s.wasted += s.work;
  } else if (one) {
    s.answered += 1;
    count(s, 'good');
    s.guard = learn(s.guard, rules.guard, one.request, true, s.now);
  }
  begin(s, rules, draws);
}

function leave(s: Draft, many: number): Try[] {
  const gone = s.queue.splice(0, many);
  for (const one of gone) s.times += s.now - one.at;
  return gone;
}

function begin(s: Draft, rules: Rules, draws: Draws): void {
  if (rules.drop) {
    s.dropped += leave(s, s.dead).length;
    s.dead = 0;
  }
  const idle = s.queue.length === 0;
  s.work = idle ? 0 : draws.work();
  s.leaves = idle ? undefined : finishAt(rules.trigger, s.now, s.work);
}
