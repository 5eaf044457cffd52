import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { jumpHash } from '../../../../src/core/placement/jump.ts';
import { fnv1a, xxhash32, xxhash32OfWord } from '../../../../src/core/sim/hash.ts';
import { finish } from '../../../../src/core/sim/run.ts';
import type { Values } from '../../../../src/core/sim/types.ts';
import { model } from '../../../../src/simulators/consistent-hashing/model.ts';
import vectors from './vectors.json' with { type: 'json' };

describe('the hashes agree with a second implementation in Python', () => {
  test.each(vectors.xxhash32)('XXH32 of "%s" with seed %i', (text, seed, hash) => {
    expect(xxhash32(String(text), Number(seed))).toBe(hash);
  });

  test.each(vectors.xxhash32OfWord)('XXH32 of the word %i with seed %i', (word = 0, seed = 0, hash) => {
    expect(xxhash32OfWord(word, seed)).toBe(hash);
  });

  test.each(vectors.fnv1a)('FNV-1a of "%s"', (text, hash) => {
    expect(fnv1a(String(text))).toBe(hash);
  });

  test.each(vectors.jump)('jump hash of %s among %i', (key, buckets, bucket) => {
    expect(jumpHash(BigInt(key ?? 0), Number(buckets))).toBe(bucket);
  });
});

test.each(vectors.runs)(
  'a run agrees with it in every owner: $scheme, $change, $nodes nodes x $vnodes, $keys keys, $hash, seed $seed',
  ({ scheme, change, nodes, vnodes, keys, hash, seed, ...expected }) => {
    const values = { scheme, change, nodes, vnodes, keys, hash } as Values<typeof model.params>;
    const { state, metrics } = finish(model, values, seed);
    const { from, to, after } = state.setup;
    const owners = createHash('sha256').update(from).update(to).digest('hex');
    const loads = Object.fromEntries(after.map(({ id }) => [String(id), state.loads[id]]));
    expect({ owners, loads }).toEqual({ owners: expected.owners, loads: expected.loads });
    for (const name of ['moved', 'needless', 'heir', 'maxToMean', 'cv'] as const) {
      expect(metrics[name]).toBeCloseTo(expected[name], 9);
    }
  },
);
