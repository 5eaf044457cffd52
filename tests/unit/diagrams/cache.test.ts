import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Cache } from '../../../src/diagrams/cache.ts';
import { keyOf } from '../../../src/diagrams/key.ts';

const drawn = { type: 'pie', svg: '<svg/>', width: 1, height: 2 };
const folder = () => mkdtemp(path.join(tmpdir(), 'diagrams-'));

test('what was written is read, and no draft is left', async () => {
  const at = path.join(await folder(), 'new', 'folder');
  const cache = new Cache(at);
  await cache.write('abc', drawn);
  expect(await cache.read('abc')).toEqual(drawn);
  expect(await readdir(at)).toEqual(['abc.json']);
});

test('what is missing or broken is not there', async () => {
  const at = await folder();
  await writeFile(path.join(at, 'half.json'), '{"svg": "<svg');
  await writeFile(path.join(at, 'other.json'), '{"x": 1}');
  const cache = new Cache(at);
  for (const key of ['none', 'half', 'other']) expect(await cache.read(key)).toBeUndefined();
});

test('a folder that cannot be written says so', async () => {
  const file = path.join(await folder(), 'file');
  await writeFile(file, '');
  await expect(new Cache(path.join(file, 'below')).write('a', drawn)).rejects.toThrow(file);
});

test('the key changes with the source and with the fonts', () => {
  const keys = [keyOf('a', 'f'), keyOf('b', 'f'), keyOf('a', 'g')];
  expect(new Set(keys).size).toBe(3);
  expect(keys[0]).toMatch(/^[0-9a-f]{16}$/);
  expect(keyOf('a', 'f')).toBe(keys[0]);
});
