import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  collision,
  collisionExactly,
  expectedRepeats,
  halfLikely,
} from '../../../../src/core/ids/birthday.ts';
import {
  DISCORD_EPOCH,
  join,
  shown,
  snowflake,
  split,
  TWITTER_EPOCH,
  ULID,
  UUID4,
  UUID7,
} from '../../../../src/core/ids/layout.ts';
import { readId } from '../../../../src/core/ids/read.ts';
import { base62, isoTime, readUlid, readUuid, ulidText, uuidText } from '../../../../src/core/ids/text.ts';

interface Vectors {
  texts: { value: string; uuid: string; ulid: string; base62: string }[];
  moments: { ms: number; iso: string }[];
  snowflakes: { bits: number; fields: number[]; id: string }[];
  repeats: { n: number; space: number; chance: number }[];
}
const vectors: Vectors = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'));

describe('the known ids', () => {
  test('the tweet 1541815603606036480 is of 2022-06-28T16:07:40.105Z, machine 378, sequence 0', () => {
    const layout = snowflake(12, TWITTER_EPOCH);
    const values = split(layout, 1541815603606036480n);
    expect(values.slice(2)).toEqual([378n, 0n]);
    expect(isoTime(Number(values[1]) + TWITTER_EPOCH)).toBe('2022-06-28T16:07:40.105Z');
    expect(readId('1541815603606036480')[0]?.fields.map(({ value }) => value)).toEqual([
      '0',
      '2022-06-28T16:07:40.105Z',
      '378',
      '0',
    ]);
  });

  test("the id 175928847299117063 of Discord's documentation is of 2016-04-30T11:18:25.796Z, worker 1, process 0, increment 7", () => {
    const values = split(snowflake(12, DISCORD_EPOCH), 175928847299117063n);
    // Worker and process share the ten bits of the machine.
    expect([(values[2] ?? 0n) >> 5n, (values[2] ?? 0n) & 31n, values[3]]).toEqual([1n, 0n, 7n]);
    expect(readId(' 175928847299117063 ')[1]?.fields[1]?.value).toBe('2016-04-30T11:18:25.796Z');
  });

  test('the examples of RFC 9562 for UUIDv7 and UUIDv4 are read as such', () => {
    const [seven] = readId('017F22E2-79B0-7CC3-98C4-DC0C0C07398F');
    expect([seven?.kind, seven?.fields[0]?.value]).toEqual(['UUIDv7', '2022-02-22T19:22:22.000Z']);
    expect(readId('919108f7-52d1-4320-9bac-f847db4148a8')[0]?.kind).toBe('UUIDv4');
    expect(readId('c232ab00-9414-11ec-b3c8-9f6bdeced846')).toEqual([{ kind: 'UUIDv1', fields: [] }]);
  });

  test('the example of the ULID specification is of 2016-07-30T23:54:10.259Z', () => {
    expect(readId('01ARZ3NDEKTSV4RRFFQ69G5FAV')[0]?.fields[0]?.value).toBe('2016-07-30T23:54:10.259Z');
  });

  test('what is no id is read as none', () => {
    for (const text of [
      '',
      'x',
      '-1',
      '1e3',
      '١٢',
      '9223372036854775808',
      '8ZZZZZZZZZZZZZZZZZZZZZZZZZ',
      '01ARZ3NDEKTSV4RRFFQ69G5FAU',
      '<b>',
      '0'.repeat(40),
    ])
      expect(readId(text), text).toEqual([]);
  });
});

describe('the same as Python says', () => {
  test.each(vectors.texts)(
    '$value as UUID, ULID and base 62, and back',
    ({ value, uuid, ulid, base62: code }) => {
      const id = BigInt(value);
      expect([uuidText(id), ulidText(id), base62(id, 22)]).toEqual([uuid, ulid, code]);
      expect([readUuid(uuid), readUlid(ulid)]).toEqual([id, id]);
      expect(readUlid(ulid.toLowerCase())).toBe(id);
    },
  );

  test('moments from 1970 to 9999, leap days and ends of years among them', () => {
    for (const { ms, iso } of vectors.moments) expect(isoTime(ms)).toBe(iso);
  });

  test('Snowflake ids of any layout, put together and taken apart', () => {
    for (const { bits, fields, id } of vectors.snowflakes) {
      const layout = snowflake(bits);
      expect(join(layout, fields.map(BigInt)).toString()).toBe(id);
      expect(split(layout, BigInt(id)).map(Number)).toEqual(fields);
    }
  });

  test('the chance of a repeat is that of counting every sequence, up to six draws from six', () => {
    for (const { n, space, chance } of vectors.repeats)
      expect(collisionExactly(n, space)).toBeCloseTo(chance, 12);
  });
});

test('fields come back as they were put in, whatever the layout', () => {
  for (const layout of [snowflake(12), snowflake(1), UUID7, UUID4, ULID]) {
    const values = fc.tuple(
      ...layout.fields.map(({ bits }) => fc.bigInt({ min: 0n, max: (1n << BigInt(bits)) - 1n })),
    );
    fc.assert(
      fc.property(values, (given) => {
        expect(split(layout, join(layout, given))).toEqual(given);
      }),
      { seed: 20261122, numRuns: 100 },
    );
  }
  expect(UUID7.fields.reduce((sum, { bits }) => sum + bits, 0)).toBe(128);
  expect(() => join(snowflake(12), [0n, 0n, 1024n, 0n])).toThrow('machine 1024 does not fit into 10 bits');
});

test('random bits are shown in hex, with the zeros in front', () => {
  expect(shown(UUID7, { name: 'random', bits: 12 }, 10n)).toBe('0x00a');
});

describe('the birthday formula', () => {
  test('half a chance of a repeat comes at 5.057e9 ids of 64 bits and 2.715e18 of 122', () => {
    expect(halfLikely(2 ** 64) / 5.057e9).toBeCloseTo(1, 3);
    expect(halfLikely(2 ** 122) / 2.715e18).toBeCloseTo(1, 3);
    for (const bits of [64, 122]) expect(collision(halfLikely(2 ** bits), 2 ** bits)).toBeCloseTo(0.5, 6);
  });

  test('a million codes of seven letters hold a repeat with 13.24 %', () => {
    expect(collision(1e6, 62 ** 7)).toBeCloseTo(0.1324, 4);
  });

  test('it is near the exact product where ids are few against the space, and keeps the digits of tiny chances', () => {
    expect(collisionExactly(23, 365)).toBeCloseTo(0.5073, 4);
    for (const n of [2, 10, 600, 2000])
      expect(collision(n, 62 ** 4) / collisionExactly(n, 62 ** 4)).toBeCloseTo(1, 3);
    expect(collision(600, 2 ** 122) / ((600 * 599) / 2 / 2 ** 122)).toBeCloseTo(1, 9);
    expect([collision(1, 10), collisionExactly(11, 10)]).toEqual([0, 1]);
  });

  test('the mean number of repeats is what summing the chance of each id gives', () => {
    for (const [n, space] of [
      [5, 10],
      [2000, 62 ** 3],
      [2000, 62 ** 2],
      [2000, 62 ** 5],
    ] as const) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += 1 - Math.exp(i * Math.log1p(-1 / space));
      expect(expectedRepeats(n, space) / sum).toBeCloseTo(1, 3);
    }
  });
});
