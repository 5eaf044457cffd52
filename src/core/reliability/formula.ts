/** The share of time a part is up that fails after `up` on average and is back after `down`, in the same unit. */
export function availabilityOf(up: number, down: number): number {
  return up / (up + down);
}

/** How long a part is up on average, between repairs that take `down`, at an availability below 1; in the unit of `down`. */
export function upTime(availability: number, down: number): number {
  return (down * availability) / (1 - availability);
}

/** The chance that at least k of n parts are up, each with the given chance and independent of the others (binomial). */
export function atLeast(k: number, n: number, up: number): number {
  // chances[i]: that i of the parts looked at so far are up.
  let chances = [1];
  for (let part = 0; part < n; part++) {
    chances = [...chances, 0].map((chance, i) => chance * (1 - up) + (chances[i - 1] ?? 0) * up);
  }
  return chances.slice(k).reduce((sum, chance) => sum + chance, 0);
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

const share = (up: number, down: number) => (up === Number.POSITIVE_INFINITY ? 1 : availabilityOf(up, down));

/** The long-run availability of a design: the shared cause is away and enough parts are up. */
export function systemAvailability(design: Design): number {
  const { parts, needed, down } = design;
  return share(sharedUp(design), down) * atLeast(needed, parts, share(ownUp(design), down));
}
