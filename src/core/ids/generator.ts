import type { Stream } from '../sim/random.ts';
import { join, snowflake, ULID, UUID4, UUID7 } from './layout.ts';

export type Scheme = 'snowflake' | 'uuid7' | 'ulid' | 'uuid4' | 'code';

/** One machine that makes ids. Times in µs are real ones, times in ms are what its clock says. */
export interface Machine {
  /** The number it puts into Snowflake ids. */
  readonly number: number;
  /** How far its clock is ahead, in µs. */
  readonly ahead: number;
  /** The ms of its last id, long before the start if it has made none, and how many it made in that ms before. */
  readonly last: number;
  readonly sequence: number;
  /** The last random bits of a ULID, which are counted up within a ms. */
  readonly tail: bigint;
  /** It is busy waiting for the next ms until then, in µs. */
  readonly free: number;
}

/** What a generator is told. */
export interface Rules {
  readonly scheme: Scheme;
  readonly sequenceBits: number;
  /** Letters of a base 62 code. */
  readonly length: number;
  /** Whether a clock that has gone back is trusted; otherwise the machine refuses until it has caught up. */
  readonly trusts: boolean;
  /** The moment of the run's beginning, in ms since 1970. */
  readonly start: number;
}

export interface Made {
  readonly machine: Machine;
  /** Undefined if it was refused. */
  readonly id: bigint | undefined;
  /** How long the request waited, in µs. */
  readonly waited: number;
}

/** So many random bits. */
export function randomBits(bits: number, stream: Stream): bigint {
  let value = 0n;
  for (let drawn = 0; drawn < bits; drawn += 32) value = (value << 32n) | BigInt(stream.uint32());
  return value & ((1n << BigInt(bits)) - 1n);
}

/** A number below n, every one as likely: draws again rather than favour the small ones. */
export function randomBelow(n: bigint, stream: Stream): bigint {
  const bits = n.toString(2).length;
  let value = randomBits(bits, stream);
  while (value >= n) value = randomBits(bits, stream);
  return value;
}

/** What a machine's clock says at a real time in µs after the start: ms since the start. */
const clock = (machine: Machine, at: number) => Math.floor((at + machine.ahead) / 1000);

function makeSnowflake(machine: Machine, rules: Rules, at: number): Made {
  const layout = snowflake(rules.sequenceBits);
  let real = Math.max(at, machine.free);
  let ms = clock(machine, real);
  if (ms < machine.last && !rules.trusts) return { machine, id: undefined, waited: 0 };
  let sequence = ms === machine.last ? machine.sequence + 1 : 0;
  if (sequence >= 1 << rules.sequenceBits) {
    // The sequence of this ms is used up: wait until the clock shows the next.
    ms += 1;
    sequence = 0;
    real = ms * 1000 - machine.ahead;
  }
  const time = BigInt(rules.start - layout.epoch + ms);
  const id = join(layout, [0n, time, BigInt(machine.number), BigInt(sequence)]);
  return { machine: { ...machine, last: ms, sequence, free: real }, id, waited: real - at };
}

function makeUlid(machine: Machine, rules: Rules, at: number, stream: Stream): Made {
  const now = clock(machine, at);
  // Counted up within a ms, and also while the clock is behind: a monotonic ULID never goes back.
  const again = now <= machine.last;
  const ms = again && !rules.trusts ? machine.last : now;
  const tail = again && ms === machine.last ? machine.tail + 1n : randomBits(80, stream) >> 1n;
  const id = join(ULID, [BigInt(rules.start + ms), tail]);
  return { machine: { ...machine, last: ms, tail }, id, waited: 0 };
}

/** The next id of a machine, asked for at a real time in µs after the start. */
export function make(machine: Machine, rules: Rules, at: number, stream: Stream): Made {
  const { scheme, start, length } = rules;
  if (scheme === 'snowflake') return makeSnowflake(machine, rules, at);
  if (scheme === 'ulid') return makeUlid(machine, rules, at, stream);
  const last = clock(machine, at);
  const after = { ...machine, last };
  const tail = (head: bigint) => [
    head,
    scheme === 'uuid7' ? 7n : 4n,
    randomBits(12, stream),
    2n,
    randomBits(62, stream),
  ];
  if (scheme === 'uuid7') return { machine: after, id: join(UUID7, tail(BigInt(start + last))), waited: 0 };
  if (scheme === 'uuid4') return { machine: after, id: join(UUID4, tail(randomBits(48, stream))), waited: 0 };
  return { machine: after, id: randomBelow(62n ** BigInt(length), stream), waited: 0 };
}
