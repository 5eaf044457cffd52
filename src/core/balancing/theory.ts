import { pow } from '../sim/detmath.ts';

/**
 * Mean time in the system, in service times, where each of infinitely many servers' requests was sent to the shortest
 * of d random queues (the supermarket model of Mitzenmacher 1996 and of Vvedenskaya, Dobrushin and Karpelevich 1996);
 * undefined where load is not below 1. For one choice it is M/M/1 and holds for any number of servers.
 */
export function supermarket(load: number, choices: number): number | undefined {
  if (load >= 1) return undefined;
  if (choices === 1) return 1 / (1 - load);
  let sum = 0;
  for (let power = choices; ; power *= choices) {
    const term = pow(load, (power - choices) / (choices - 1));
    sum += term;
    if (term < 1e-15) return sum;
  }
}

/**
 * Mean time in the system, in service times, where Poisson arrivals go round n servers with exponential work: each is
 * an E_n/M/1 queue, and 1 / (1 - s) with s the root in (0, 1) of s = (n r / (n r + 1 - s))^n, r the load.
 */
export function roundRobin(load: number, servers: number): number | undefined {
  if (load >= 1) return undefined;
  const rate = load * servers;
  // From 0 the iteration climbs to the smallest root, 1 being the other.
  let root = 0;
  for (let i = 0; i < 100_000; i++) {
    const next = pow(rate / (rate + 1 - root), servers);
    if (next - root < 1e-15) break;
    root = next;
  }
  return 1 / (1 - root);
}
