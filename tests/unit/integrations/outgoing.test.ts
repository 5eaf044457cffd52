import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { moveOut } from '../../../src/integrations/outgoing.ts';

const root = mkdtempSync(join(tmpdir(), 'outgoing-'));
afterAll(() => rmSync(root, { recursive: true }));

test('the last output is out of the way at once, later gone, and a checkout in its folder stays', async () => {
  const [out, cache] = [join(root, 'dist'), join(root, 'cache')];
  mkdirSync(join(out, 'topics/dns'), { recursive: true });
  mkdirSync(join(out, '.git'));
  writeFileSync(join(out, 'topics/dns/index.html'), 'old');
  writeFileSync(join(out, 'index.html'), 'old');
  const gone = moveOut(out, cache);
  expect(readdirSync(out)).toEqual(['.git']);
  await gone;
  expect(readdirSync(cache)).toEqual([]);
});

test('where nothing was built there is nothing to do', async () => {
  await moveOut(join(root, 'none'), join(root, 'unused'));
  expect(existsSync(join(root, 'unused'))).toBe(false);
});
