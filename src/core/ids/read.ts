import {
  DISCORD_EPOCH,
  type Layout,
  shown,
  snowflake,
  split,
  TWITTER_EPOCH,
  ULID,
  UUID4,
  UUID7,
} from './layout.ts';
import { readUlid, readUuid } from './text.ts';

/** What a text is as an id: the kind, and its fields as people read them. */
export interface Reading {
  readonly kind: string;
  readonly fields: readonly { readonly name: string; readonly bits: number; readonly value: string }[];
}

function reading(kind: string, layout: Layout, id: bigint): Reading {
  const values = split(layout, id);
  const fields = layout.fields.map((field, i) => {
    return { name: field.name, bits: field.bits, value: shown(layout, field, values[i] ?? 0n) };
  });
  return { kind, fields };
}

/** All that a text can be as an id; empty where it is none that is known here. Digits may be of Twitter or of Discord. */
export function readId(text: string): Reading[] {
  const given = text.trim();
  if (/^\d{1,19}$/.test(given)) {
    const id = BigInt(given);
    if (id >> 63n > 0n) return [];
    return [
      reading('Snowflake (X, formerly Twitter)', snowflake(12, TWITTER_EPOCH), id),
      reading('Snowflake (Discord)', snowflake(12, DISCORD_EPOCH), id),
    ];
  }
  const uuid = readUuid(given);
  if (uuid !== undefined) {
    const version = Number((uuid >> 76n) & 15n);
    if (version === 7) return [reading('UUIDv7', UUID7, uuid)];
    return version === 4 ? [reading('UUIDv4', UUID4, uuid)] : [{ kind: `UUIDv${version}`, fields: [] }];
  }
  const ulid = readUlid(given);
  return ulid === undefined ? [] : [reading('ULID', ULID, ulid)];
}
