import { isoTime } from './text.ts';

/** A run of bits in an id, the highest first. `shows` says how the value is printed. */
export interface Field {
  readonly name: 'sign' | 'time' | 'machine' | 'sequence' | 'random' | 'version' | 'variant' | 'code';
  readonly bits: number;
}

/** What an id is made of, and the moment in ms since 1970 at which its time begins. */
export interface Layout {
  readonly fields: readonly Field[];
  readonly epoch: number;
}

/** When Snowflake ids of Twitter and of Discord begin, in ms since 1970. */
export const TWITTER_EPOCH = 1_288_834_974_657;
export const DISCORD_EPOCH = 1_420_070_400_000;

const field = (name: Field['name'], bits: number): Field => ({ name, bits });

/** 64 bits: a zero, 41 of time, 22 shared out between machine and sequence. */
export function snowflake(sequence = 12, epoch = TWITTER_EPOCH): Layout {
  return {
    epoch,
    fields: [
      field('sign', 1),
      field('time', 41),
      field('machine', 22 - sequence),
      field('sequence', sequence),
    ],
  };
}

/** RFC 9562, section 5.7. */
export const UUID7: Layout = {
  epoch: 0,
  fields: [
    field('time', 48),
    field('version', 4),
    field('random', 12),
    field('variant', 2),
    field('random', 62),
  ],
};

/** RFC 9562, section 5.4. */
export const UUID4: Layout = {
  epoch: 0,
  fields: [
    field('random', 48),
    field('version', 4),
    field('random', 12),
    field('variant', 2),
    field('random', 62),
  ],
};

export const ULID: Layout = { epoch: 0, fields: [field('time', 48), field('random', 80)] };

/** Puts values side by side, the first highest. A value too long for its bits is an error. */
export function join(layout: Layout, values: readonly bigint[]): bigint {
  return layout.fields.reduce((id, { name, bits }, i) => {
    const value = values[i] ?? 0n;
    if (value < 0n || value >> BigInt(bits) > 0n)
      throw new Error(`${name} ${value} does not fit into ${bits} bits`);
    return (id << BigInt(bits)) | value;
  }, 0n);
}

/** The values of an id's fields, the highest first. */
export function split(layout: Layout, id: bigint): bigint[] {
  const values: bigint[] = [];
  let rest = id;
  for (const { bits } of layout.fields.toReversed()) {
    values.unshift(rest & ((1n << BigInt(bits)) - 1n));
    rest >>= BigInt(bits);
  }
  return values;
}

/** A field's value as people read it: a moment as a date, random bits in hex, numbers as numbers. */
export function shown({ epoch }: Layout, { name, bits }: Field, value: bigint): string {
  // Times have at most 48 bits, so this is the only number that is made from part of an id.
  if (name === 'time') return isoTime(Number(value) + epoch);
  if (name === 'random') return `0x${value.toString(16).padStart(Math.ceil(bits / 4), '0')}`;
  return value.toString();
}
