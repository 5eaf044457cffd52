import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { meanOf, standInLine } from '../../../../src/core/queueing/line.ts';
import { arrive, firstToLeave, leave, openOffice } from '../../../../src/core/queueing/office.ts';
import { drawUnits, type Trace, traceOf } from '../../../../src/core/queueing/trace.ts';
import { Random } from '../../../../src/core/sim/random.ts';
import { items } from '../../../../src/core/sim/trail.ts';

interface Vectors {
  cases: {
    servers: number;
    room: number;
    arrivals: number[];
    services: number[];
    leaves: (number | null)[];
  }[];
}
const vectors: Vectors = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'));

/** The engine over a whole trace: when each request leaves (null if refused). */
function play(trace: Trace, servers: number, room: number): (number | null)[] {
  let office = openOffice(servers);
  const leaves = new Array<number | null>(trace.arrivals.length).fill(null);
  for (;;) {
    const server = firstToLeave(office);
    const leaving = office.servers[server]?.leaves;
    const arrival = trace.arrivals[office.arrived];
    if (leaving !== undefined && (arrival === undefined || leaving <= arrival)) {
      leaves[office.servers[server]?.request ?? -1] = leaving;
      office = leave(office, trace, server);
    } else if (arrival !== undefined) office = arrive(office, trace, room);
    else return leaves;
  }
}

const byRecursion = (trace: Trace, servers: number, room: number) =>
  standInLine(trace, servers, room).times.map((time, i) =>
    time === undefined ? null : (trace.arrivals[i] ?? 0) + time,
  );

test.each(vectors.cases.map((one, i) => ({ i, ...one })))(
  'case $i: engine and recursion let everybody leave when a clock of one microsecond does',
  ({ servers, room, leaves, ...trace }) => {
    expect(play(trace, servers, room)).toEqual(leaves);
    expect(byRecursion(trace, servers, room)).toEqual(leaves);
  },
);

test('engine and recursion agree on every trace of four requests with gaps 0 to 2 and services 1 to 3', () => {
  let traces = 0;
  for (let code = 0; code < 27 * 81; code++) {
    const digit = (place: number) => Math.floor(code / 3 ** place) % 3;
    const arrivals = [0, digit(0), digit(0) + digit(1), digit(0) + digit(1) + digit(2)];
    const trace = { arrivals, services: [3, 4, 5, 6].map((place) => 1 + digit(place)) };
    for (const servers of [1, 2, 3]) {
      for (const room of [0, 1, 9]) {
        if (String(play(trace, servers, room)) !== String(byRecursion(trace, servers, room)))
          expect([trace, servers, room]).toBe('alike');
      }
    }
    traces += 1;
  }
  expect(traces).toBe(2187);
});

describe('under the same random numbers', () => {
  const units = drawUnits(2000, 'exponential', 'exponential', new Random(5));
  const times = (load: number, servers: number) =>
    standInLine(traceOf(units, load, servers, 10_000), servers, 2000).times;

  test('more load never makes the mean time shorter, nor any wait but by rounding', () => {
    let before = times(0.05, 1);
    for (let load = 0.1; load < 1.5; load += 0.05) {
      const now = times(load, 1);
      expect(meanOf(now)).toBeGreaterThanOrEqual(meanOf(before));
      now.forEach((time, i) => {
        expect(time ?? 0).toBeGreaterThanOrEqual((before[i] ?? 0) - 2000);
      });
      before = now;
    }
  });

  test('one more server, for the same arrivals, lets nobody start later', () => {
    const trace = traceOf(units, 1.2, 1, 10_000);
    for (let servers = 1; servers < 5; servers++) {
      const [few, more] = [standInLine(trace, servers, 2000), standInLine(trace, servers + 1, 2000)];
      more.waits.forEach((wait, i) => {
        expect(wait ?? 0).toBeLessThanOrEqual(few.waits[i] ?? 0);
      });
    }
  });

  test('all times seven times as long make all waits seven times as long', () => {
    const trace = traceOf(units, 0.9, 2, 10_000);
    const slow = { arrivals: trace.arrivals.map((t) => 7 * t), services: trace.services.map((t) => 7 * t) };
    const waits = standInLine(trace, 2, 3).waits.map((wait) => wait !== undefined && 7 * wait);
    expect(standInLine(slow, 2, 3).waits.map((wait) => wait !== undefined && wait)).toEqual(waits);
    expect(play(slow, 2, 3)).toEqual(play(trace, 2, 3).map((at) => (at === null ? null : 7 * at)));
  });
});

test('what the engine adds up is what the recursion says of each', () => {
  const trace = traceOf(drawUnits(500, 'exponential', 'spiky', new Random(9)), 0.9, 3, 10_000);
  const { times, waits } = standInLine(trace, 3, 2000);
  let office = openOffice(3);
  for (let i = 0; i < 500; i++) {
    while ((office.servers[firstToLeave(office)]?.leaves ?? Infinity) <= (trace.arrivals[i] ?? 0))
      office = leave(office, trace, firstToLeave(office));
    office = arrive(office, trace, 2000);
  }
  while (firstToLeave(office) >= 0) office = leave(office, trace, firstToLeave(office));
  const sorted = (list: readonly (number | undefined)[]) => list.map(Number).toSorted((a, b) => a - b);
  expect(sorted(items(office.times))).toEqual(sorted(times));
  expect(sorted(items(office.waits))).toEqual(sorted(waits));
  expect(office.timeSum).toBe(times.reduce<number>((sum, time) => sum + (time ?? 0), 0));
});
