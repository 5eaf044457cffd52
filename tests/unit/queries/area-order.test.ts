import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inOrderOf } from '../../../src/queries/area-order.ts';

test('entries stand in the order of the file, whatever order they come in', () => {
  const text = '- id: zebra\n  title: "- id: none"\n- id: "apple"\n';
  expect(inOrderOf(text, [{ id: 'later' }, { id: 'apple' }, { id: 'zebra' }]).map((e) => e.id)).toEqual([
    'zebra',
    'apple',
    'later',
  ]);
});

test('the areas begin with estimation, as their file does', () => {
  const text = readFileSync('content/areas.yaml', 'utf8');
  const entries = ['apis', 'data', 'estimation', 'networking'].map((id) => ({ id }));
  expect(inOrderOf(text, entries).map((e) => e.id)).toEqual(['estimation', 'networking', 'apis', 'data']);
});
