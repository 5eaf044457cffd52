import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MERMAID_VERSION } from '../../../src/diagrams/version.ts';

test('the mermaid that is installed is the one this code knows', () => {
  const { version } = JSON.parse(readFileSync('node_modules/mermaid/package.json', 'utf8'));
  expect(version).toBe(MERMAID_VERSION);
});

test('package.json pins mermaid exactly', () => {
  const { devDependencies = {}, dependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect({ ...dependencies, ...devDependencies }.mermaid).toBe(MERMAID_VERSION);
});
