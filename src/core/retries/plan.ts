import { log } from '../sim/detmath.ts';
import type { Random } from '../sim/random.ts';
import type { BackoffKind } from './backoff.ts';
import type { GuardKind } from './guard.ts';
import { mostTries } from './layers.ts';
import type { Draws, Rules } from './storm.ts';
import { arrivalsOf, type TriggerKind } from './trigger.ts';

/** Seconds of a run. */
export const SECONDS = 90;
/** The second in which the trigger comes, and those from and to which requests are turned away. */
export const TRIGGER_AT = 10;
export const RELIEF = [50, 70] as const;
/** The mean work of a try in µs: the server can do ten a second. */
const WORK = 100_000;
/** No client waits longer before a retry, in µs. */
const LONGEST_WAIT = 8e6;

/** What a reader sets. Times in ms, the length of the trigger in s, shares in percent. */
export interface Plan {
  readonly load: number;
  readonly tries: number;
  readonly layers: number;
  readonly timeout: number;
  readonly backoff: BackoffKind;
  readonly wait: number;
  readonly guard: GuardKind;
  readonly budget: number;
  readonly room: number;
  readonly dead: 'served' | 'dropped';
  readonly trigger: TriggerKind;
  readonly length: number;
  readonly relief: number;
}

const exponential = (random: Random, name: string) => {
  const stream = random.stream(name);
  return () => -log(1 - stream.float());
};

/** What a plan makes of a run, with its requests drawn from the stream `arrivals`. */
export function rulesOf(plan: Plan, random: Random): Rules {
  const { load, length, relief, guard, budget } = plan;
  const trigger = { kind: plan.trigger, from: TRIGGER_AT * 1e6, to: (TRIGGER_AT + length) * 1e6 };
  const gap = (100 * WORK) / load;
  const stretches = [
    { until: trigger.from, gap },
    { until: trigger.to, gap: trigger.kind === 'surge' ? gap / 3 : gap },
    { until: RELIEF[0] * 1e6, gap },
    { until: RELIEF[1] * 1e6, gap: (100 * gap) / relief },
    { until: SECONDS * 1e6, gap },
  ];
  const arrivals = arrivalsOf(stretches, exponential(random, 'arrivals'));
  const herd = trigger.kind === 'herd' ? new Array<number>((length * 1e6) / WORK).fill(trigger.from) : [];
  return {
    arrivals: [...arrivals, ...herd].sort((a, b) => a - b),
    timeout: plan.timeout * 1000,
    room: plan.room,
    drop: plan.dead === 'dropped',
    tries: plan.tries,
    most: mostTries(plan.tries, plan.layers),
    backoff: { kind: plan.backoff, base: plan.wait * 1000, cap: LONGEST_WAIT },
    guard: { kind: guard, budget, size: 20, pause: 5e6 },
    trigger,
  };
}

/** Where chance comes from during a run: a stream for each use, so that a change of one shifts no other. */
export function drawsOf(random: Random): Draws {
  const work = exponential(random, 'work');
  const [jitter, throttle] = [random.stream('jitter'), random.stream('throttle')];
  return {
    work: () => Math.max(1, Math.round(work() * WORK)),
    jitter: () => jitter.float(),
    chance: () => throttle.float(),
  };
}
