/** The share of time a part is up that fails after `up` on average and is back after `down`, in the same unit. */
export function availabilityOf(up: number, down: number): number {
  return up / (up + down);
}

/** How long a part is up on average, between repairs that take `down`, at an availability below 1; in the unit of `down`. */
export function upTime(availability: number, down: number): number {
  return (down * availability) / (1 - availability);
}

/** The chances that 0 to n of n parts are up, each up with the same chance and independent of the others (binomial). */
function chancesOf(n: number, up: number, down: number): number[] {
  let chances = [1];
  for (let part = 0; part < n; part++) {
    chances = [...chances, 0].map((chance, i) => chance * down + (chances[i - 1] ?? 0) * up);
  }
  return chances;
}

const sum = (chances: readonly number[]) => chances.reduce((total, chance) => total + chance, 0);

/** The chance that at least k of n parts are up. */
export function atLeast(k: number, n: number, up: number): number {
  return sum(chancesOf(n, up, 1 - up).slice(k));
}

/** The chance that fewer than k of n parts are up. Not taken from 1, which would leave only the rounding of it. */
export function fewerThan(k: number, n: number, down: number): number {
  return sum(chancesOf(n, 1 - down, down).slice(0, k));
}

/** What a system is built of. Times in µs. */
export interface Design {
  readonly parts: number;
  /** So many must be up. */
  readonly needed: number;
  /** Mean time up and mean time down of a part. */
  readonly up: number;
  readonly down: number;
  /** The share of failures, 0 to 1, that strike all parts at once. */
  readonly shared: number;
}

/** Mean time up of a part on its own, and of the cause that all share; Infinity where there is no such failure. */
export function ownUp({ up, shared }: Design): number {
  return shared === 1 ? Number.POSITIVE_INFINITY : up / (1 - shared);
}
export function sharedUp({ up, shared }: Design): number {
  return shared === 0 ? Number.POSITIVE_INFINITY : up / shared;
}

/** The share of time down; 0 where time up is without end. */
const downShare = (up: number, down: number) =>
  1 - (up === Number.POSITIVE_INFINITY ? 1 : availabilityOf(up, down));

/** The long-run share of time a design is down: its shared cause strikes, or else too few parts are up. */
export function systemUnavailability(design: Design): number {
  const { parts, needed, down } = design;
  const struck = downShare(sharedUp(design), down);
  return struck + (1 - struck) * fewerThan(needed, parts, downShare(ownUp(design), down));
}

/** The long-run availability of a design. */
export function systemAvailability(design: Design): number {
  return 1 - systemUnavailability(design);
}
