import { log } from '../sim/detmath.ts';
import type { Random } from '../sim/random.ts';
import { added, noTrail, type Trail } from '../sim/trail.ts';
import { type Machine, make, type Rules } from './generator.ts';

/** What goes wrong in the middle of a run. */
export type Fault = 'none' | 'back' | 'twins';

/** Requests for ids: when each comes, in µs after the start, and to which machine. */
export interface Requests {
  readonly times: readonly number[];
  readonly machines: readonly number[];
}

/** Machines that make ids, at one moment. */
export interface Workshop {
  readonly asked: number;
  readonly machines: readonly Machine[];
  /** Ids in the order in which they were handed out. */
  readonly ids: Trail<bigint>;
  /** The places in `ids` of those that repeat an earlier one. */
  readonly repeats: Trail<number>;
  /** Every id handed out, spread over 64 lists to be found again. */
  readonly known: readonly (readonly bigint[])[];
  readonly highest: bigint;
  /** Ids lower than one handed out before them. */
  readonly late: number;
  readonly refused: number;
  readonly waited: number;
  /** µs. */
  readonly longestWait: number;
}

const LISTS = 64;
/** A ms before any that a clock can show. */
const BEFORE = -1_000_000;
const listOf = (id: bigint) => Number((id ^ (id >> 12n) ^ (id >> 22n) ^ (id >> 64n)) & 63n);

/** Independent requests, so many a ms in all, each to a machine picked at random. */
export function drawRequests(count: number, perMs: number, machines: number, random: Random): Requests {
  const [gaps, picks] = [random.stream('gaps'), random.stream('machines')];
  let at = 0;
  const times = Array.from({ length: count }, () => {
    at -= (log(1 - gaps.float()) * 1000) / perMs;
    return Math.round(at);
  });
  return { times, machines: times.map(() => picks.below(machines)) };
}

/** Machines with clocks up to `skew` µs off, either way; of twins the second has the number of the first. */
export function openWorkshop(machines: number, skew: number, fault: Fault, random: Random): Workshop {
  const clocks = random.stream('clocks');
  return {
    asked: 0,
    machines: Array.from({ length: machines }, (_, i) => {
      const ahead = clocks.below(2 * skew + 1) - skew;
      return {
        number: fault === 'twins' && i === 1 ? 0 : i,
        ahead,
        last: BEFORE,
        sequence: 0,
        tail: 0n,
        free: 0,
      };
    }),
    ids: noTrail,
    repeats: noTrail,
    known: new Array<readonly bigint[]>(LISTS).fill([]),
    highest: -1n,
    late: 0,
    refused: 0,
    waited: 0,
    longestWait: 0,
  };
}

/** The clock of the first machine goes back by so many µs. */
export function setBack(workshop: Workshop, micros: number): Workshop {
  const machines = workshop.machines.map((machine, i) =>
    i === 0 ? { ...machine, ahead: machine.ahead - micros } : machine,
  );
  return { ...workshop, machines };
}

/** The next request is answered, or refused. */
export function handOut(before: Workshop, requests: Requests, rules: Rules, random: Random): Workshop {
  const index = requests.machines[before.asked] ?? 0;
  const asked = before.machines[index];
  if (!asked) throw new Error(`there is no machine ${index}`);
  const at = requests.times[before.asked] ?? 0;
  const { machine, id, waited } = make(asked, rules, at, random.stream(`bits ${index}`));
  const workshop = { ...before, asked: before.asked + 1 };
  if (id === undefined) return { ...workshop, refused: workshop.refused + 1 };
  const list = listOf(id);
  const late = id < workshop.highest;
  const again = workshop.known[list]?.includes(id);
  return {
    ...workshop,
    machines: workshop.machines.map((other, i) => (i === index ? machine : other)),
    ids: added(workshop.ids, id),
    repeats: again ? added(workshop.repeats, workshop.ids.length) : workshop.repeats,
    known: workshop.known.map((ids, i) => (i === list && !again ? [...ids, id] : ids)),
    highest: late ? workshop.highest : id,
    late: late ? workshop.late + 1 : workshop.late,
    waited: waited > 0 ? workshop.waited + 1 : workshop.waited,
    longestWait: Math.max(workshop.longestWait, waited),
  };
}
