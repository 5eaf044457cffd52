import { expect, test } from 'vitest';
import { buildMemory } from '../../../scripts/memory.ts';

test('a build may keep 1 GB on its heap, and more where there are many files', () => {
  expect(buildMemory(300, {}).NODE_OPTIONS).toBe('--max-old-space-size=1024');
  expect(buildMemory(5001, {}).NODE_OPTIONS).toBe('--max-old-space-size=2501');
});

test('what a reader set comes last and so wins', () => {
  const given = { NODE_OPTIONS: '--max-old-space-size=4096', MALLOC_ARENA_MAX: '8' };
  expect(buildMemory(300, given)).toEqual({
    NODE_OPTIONS: '--max-old-space-size=1024 --max-old-space-size=4096',
    MALLOC_ARENA_MAX: '8',
  });
});
