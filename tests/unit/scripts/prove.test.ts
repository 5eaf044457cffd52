import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { digestOf, planOf, plant, provable } from '../../../scripts/prove.ts';
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
