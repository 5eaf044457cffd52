import { type Change, type Membership, membership, type Node } from './membership.ts';
import { type HashKind, nameHash } from './names.ts';
import { owners, type Scheme } from './schemes.ts';

/** The hash space is swept in this many equal sectors, clockwise from 0. */
export const SECTORS = 60;
const SPACE = 4294967296;

/** What a sweep is made of. */
export interface SweepValues {
  readonly scheme: Scheme;
  readonly change: Change;
  readonly nodes: number;
  /** Points per node and unit of weight; only the ring heeds them. */
  readonly vnodes: number;
  readonly keys: number;
  readonly hash: HashKind;
}

/** What stays the same through a sweep: who is there before and after, and where every key belongs. */
export interface Setup extends Membership {
  readonly values: SweepValues;
  readonly seed: number;
  /** The keys' places in the hash space, ascending. */
  readonly places: Uint32Array;
  /** The owner of each key before and after the change. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

/** How far the sweep has come. Counts are indexed by node id. */
export interface Sweep {
  readonly setup: Setup;
  readonly changed: boolean;
  /** Sectors swept, and the keys that lay in them. */
  readonly swept: number;
  readonly checked: number;
  readonly loads: readonly number[];
  readonly gained: readonly number[];
  readonly lost: readonly number[];
}

/** The keys `key-1`, `key-2`, ... with their owners; nothing has changed yet. Without a change no key is counted yet. */
export function setUp(values: SweepValues, seed: number): Sweep {
  const hash = nameHash(values.hash, seed);
  const nodes = membership(values.nodes, values.change);
  const places = Uint32Array.from({ length: values.keys }, (_, i) => hash(`key-${i + 1}`)).sort();
  const place = (group: readonly Node[]) =>
    Uint8Array.from(places, owners(values.scheme, group, values.vnodes, hash));
  const setup = { ...nodes, values, seed, places, from: place(nodes.before), to: place(nodes.after) };
  const none = new Array<number>(values.nodes + 2).fill(0);
  const loads = none.slice();
  if (values.change !== 'none') for (const id of setup.from) add(loads, id, 1);
  return { setup, changed: false, swept: 0, checked: 0, loads, gained: none, lost: none };
}

/** The next sector is swept: its keys go where they belong now, or are counted where nothing changes. */
export function sweepSector(sweep: Sweep): Sweep {
  const { places, from, to, values } = sweep.setup;
  const [loads, gained, lost] = [sweep.loads.slice(), sweep.gained.slice(), sweep.lost.slice()];
  const swept = sweep.swept + 1;
  const border = (swept * SPACE) / SECTORS;
  let key = sweep.checked;
  for (; key < places.length && (places[key] ?? 0) < border; key++) {
    const [old, now] = [from[key] ?? 0, to[key] ?? 0];
    if (values.change === 'none') add(loads, now, 1);
    else if (old !== now) {
      add(loads, old, -1);
      add(loads, now, 1);
      add(lost, old, 1);
      add(gained, now, 1);
    }
  }
  return { ...sweep, swept, checked: key, loads, gained, lost };
}

function add(counts: number[], id: number, n: number): void {
  counts[id] = (counts[id] ?? 0) + n;
}

/** The nodes that hold keys now: one that leaves counts until its last key has moved. */
export function holders({ setup, swept, changed }: Sweep): readonly Node[] {
  const { before, after, values } = setup;
  return swept === SECTORS || (changed && values.change !== 'leave') ? after : before;
}
