import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestOf, partsFor, planOf, plant, provable } from '../../../scripts/prove.ts';
import config from '../../../vitest.config.ts';
import report from '../../mutants/report.json' with { type: 'json' };

const simulators = readdirSync('src/simulators', { withFileTypes: true }).filter((one) => one.isDirectory());
const proofs: Readonly<
  Record<string, { planted: number; caught: number; survivors: string[]; digest: string }>
> = report;

test('every simulator has bugs to plant, and only they have', () => {
  expect(provable().sort()).toEqual(simulators.map(({ name }) => name).sort());
});

describe.each(provable())('%s', (id) => {
  test('has at least ten planted bugs, each in a file that is there', async () => {
    const { mutants } = await planOf(id);
    expect(mutants.length).toBeGreaterThanOrEqual(10);
    expect(mutants.filter(({ file }) => !existsSync(file))).toEqual([]);
    expect(new Set(mutants.map(({ bug }) => bug)).size).toBe(mutants.length);
  });

  test('all of them were caught when the report was made', () => {
    expect(proofs[id]).toMatchObject({ survivors: [] });
    expect(proofs[id]?.caught).toBe(proofs[id]?.planted);
  });

  test('the report is of this code and these tests; if not, run: node scripts/prove.ts', async () => {
    expect(proofs[id]?.digest).toBe(await digestOf(id));
    expect(proofs[id]?.planted).toBe((await planOf(id)).mutants.length);
  });
});

test('a copy to plant bugs in holds all that the tests need: what they import, and what every test begins with', async () => {
  const missing: string[] = [];
  for (const id of provable()) {
    const { tests } = await planOf(id);
    const parts = partsFor(tests).map((part) => resolve(part));
    const needs = [config.test?.setupFiles ?? []].flat().map((file) => resolve(file));
    for (const folder of tests) {
      for (const name of readdirSync(folder)) {
        const imports = readFileSync(join(folder, name), 'utf8').matchAll(/ from '(\.[^']+)'/g);
        needs.push(...[...imports].map(([, path]) => resolve(folder, path as string)));
      }
    }
    expect(needs.length).toBeGreaterThan(5);
    const inCopy = (file: string) => parts.some((part) => file === part || file.startsWith(`${part}${sep}`));
    missing.push(...needs.filter((file) => !inCopy(file)).map((file) => `${id}: ${file}`));
  }
  expect(missing).toEqual([]);
});

describe('planting', () => {
  const mutant = { bug: 'b', file: 'f.ts', from: 'a < b', to: 'a <= b' };

  test('changes the one place', () => {
    expect(plant('if (a < b) $&', mutant)).toBe('if (a <= b) $&');
  });

  test('refuses a place that is not there, or there twice, with file and bug', () => {
    expect(() => plant('nothing', mutant)).toThrow(
      'f.ts: "a < b" stands there 0 times, not once; mend the mutant "b"',
    );
    expect(() => plant('a < b; a < b', mutant)).toThrow('2 times');
  });
});
