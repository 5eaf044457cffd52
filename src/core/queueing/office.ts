import { added, noTrail, type Trail } from '../sim/trail.ts';
import type { Trace } from './trace.ts';

/** One server: the request it serves and when that leaves, in µs; undefined while it is idle. */
export type Server = { readonly request: number; readonly leaves: number } | undefined;

/** A queue in front of servers, at one moment. Times in µs; what is accumulated is in requests times µs. */
export interface Office {
  readonly now: number;
  readonly arrived: number;
  readonly refused: number;
  /** Requests by their place in the trace, first come first. */
  readonly waiting: readonly number[];
  readonly servers: readonly Server[];
  /** Moments at which the number in the system rose, and fell. */
  readonly entered: Trail<number>;
  readonly left: Trail<number>;
  /** Time in the system and time waited of those who left, in the order in which they left. */
  readonly times: Trail<number>;
  readonly waits: Trail<number>;
  readonly timeSum: number;
  readonly waitSum: number;
  /** The integrals of the number in the system and of the number of busy servers. */
  readonly presence: number;
  readonly work: number;
  readonly longest: number;
}

/** Nobody here yet. */
export function openOffice(servers: number): Office {
  return {
    now: 0,
    arrived: 0,
    refused: 0,
    waiting: [],
    servers: new Array<Server>(servers).fill(undefined),
    entered: noTrail,
    left: noTrail,
    times: noTrail,
    waits: noTrail,
    timeSum: 0,
    waitSum: 0,
    presence: 0,
    work: 0,
    longest: 0,
  };
}

/** Requests being served. */
export const busy = ({ servers }: Office): number =>
  servers.reduce((count, server) => (server ? count + 1 : count), 0);

/** Requests in the system. */
export const present = (office: Office): number => office.waiting.length + busy(office);

/** The server whose request leaves first; -1 if all are idle. */
export function firstToLeave({ servers }: Office): number {
  let first = -1;
  servers.forEach((server, i) => {
    if (server && (first < 0 || server.leaves < (servers[first]?.leaves ?? 0))) first = i;
  });
  return first;
}

/** The office with the time up to `at` accounted for. */
function until(office: Office, at: number): Office {
  const passed = at - office.now;
  return {
    ...office,
    now: at,
    presence: office.presence + passed * present(office),
    work: office.work + passed * busy(office),
  };
}

function seat(office: Office, { services }: Trace, server: number, request: number): Office {
  const leaves = office.now + (services[request] ?? 0);
  return {
    ...office,
    servers: office.servers.map((other, i) => (i === server ? { request, leaves } : other)),
  };
}

/** The next request of the trace arrives: it is served, waits, or is refused where `room` requests wait already. */
export function arrive(before: Office, trace: Trace, room: number): Office {
  const request = before.arrived;
  const office = until({ ...before, arrived: request + 1 }, trace.arrivals[request] ?? 0);
  const idle = office.servers.indexOf(undefined);
  if (idle < 0 && office.waiting.length >= room) return { ...office, refused: office.refused + 1 };
  const inside = { ...office, entered: added(office.entered, office.now) };
  if (idle >= 0) return seat(inside, trace, idle, request);
  const waiting = [...office.waiting, request];
  return { ...inside, waiting, longest: Math.max(office.longest, waiting.length) };
}

/** The request of a server leaves, and the first of those who wait takes its place. */
export function leave(before: Office, trace: Trace, server: number): Office {
  const done = before.servers[server];
  if (!done) throw new Error(`server ${server} is idle and nobody can leave it`);
  const office = until(before, done.leaves);
  const time = office.now - (trace.arrivals[done.request] ?? 0);
  const wait = time - (trace.services[done.request] ?? 0);
  const [next, ...waiting] = office.waiting;
  const after = {
    ...office,
    waiting,
    servers: office.servers.map((other, i) => (i === server ? undefined : other)),
    left: added(office.left, office.now),
    times: added(office.times, time),
    waits: added(office.waits, wait),
    timeSum: office.timeSum + time,
    waitSum: office.waitSum + wait,
  };
  return next === undefined ? after : seat(after, trace, server, next);
}
