import { fnv1a } from './hash.ts';

const MASK64 = (1n << 64n) - 1n;

/** Four words of 32 bits: all that a stream remembers. */
export type StreamState = readonly [number, number, number, number];

/** Where every stream of a run stands, by name. Plain data. */
export type RandomState = Readonly<Record<string, StreamState>>;

/** SplitMix64 (Steele, Lea and Flood 2014): the first `count` outputs after `seed`. Only seeds the streams. */
export function splitmix64(seed: bigint, count: number): bigint[] {
  let state = seed & MASK64;
  return Array.from({ length: count }, () => {
    state = (state + 0x9e3779b97f4a7c15n) & MASK64;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK64;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK64;
    return z ^ (z >> 31n);
  });
}

/** One stream of random numbers: xoshiro128** 1.1 (Blackman and Vigna). */
export class Stream {
  #state: [number, number, number, number];

  constructor(state: StreamState) {
    this.#state = [...state];
  }

  /** The next 32 bits, as an unsigned integer. */
  uint32(): number {
    const s = this.#state;
    const result = Math.imul(rotl(Math.imul(s[1], 5), 7), 9) >>> 0;
    const t = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotl(s[3], 11);
    return result;
  }

  /** A number in [0, 1) with 53 random bits. */
  float(): number {
    return ((this.uint32() >>> 5) * 67108864 + (this.uint32() >>> 6)) / 9007199254740992;
  }

  /** An integer in [0, n), every one equally likely; n from 1 to 2^32. Redraws rather than bias (Lemire 2019 says why). */
  below(n: number): number {
    const limit = 4294967296 - (4294967296 % n);
    let draw = this.uint32();
    while (draw >= limit) draw = this.uint32();
    return draw % n;
  }

  save(): StreamState {
    return [...this.#state];
  }
}

function rotl(x: number, k: number): number {
  return (x << k) | (x >>> (32 - k)) | 0;
}

/** The random numbers of one run: any number of named streams, so that one more draw here does not shift the numbers there. */
export class Random {
  readonly seed: number;
  readonly #streams = new Map<string, Stream>();

  /** `seed` is an unsigned 32-bit integer. */
  constructor(seed: number, saved: RandomState = {}) {
    this.seed = seed >>> 0;
    for (const [name, state] of Object.entries(saved)) this.#streams.set(name, new Stream(state));
  }

  /** The stream of this name; the same seed and name always begin alike. */
  stream(name: string): Stream {
    let stream = this.#streams.get(name);
    if (!stream) {
      const mixed = (BigInt(fnv1a(name)) << 32n) | BigInt(this.seed);
      const [a = 0n, b = 0n] = splitmix64(mixed, 2);
      const word = (x: bigint) => Number(x & 0xffffffffn);
      stream = new Stream([word(a), word(a >> 32n), word(b), word(b >> 32n)]);
      this.#streams.set(name, stream);
    }
    return stream;
  }

  /** Where all streams stand now; give it to the constructor to go on from there. */
  save(): RandomState {
    return Object.fromEntries([...this.#streams].map(([name, stream]) => [name, stream.save()]));
  }
}
