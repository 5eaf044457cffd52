import { expect, test } from 'vitest';
import { planOf } from '../../../scripts/links/plan.ts';
import { forecast, progress } from '../../../scripts/links/progress.ts';
import type { Surveyed } from '../../../scripts/links/survey.ts';

const address = { url: 'https://a.test/', written: 'https://a.test/', places: [] };
const fine: Surveyed = { address, verdict: { kind: 'fine' } };
const gone: Surveyed = { address, verdict: { kind: 'gone', why: '' } };

function shown(all: readonly Surveyed[], isTTY: boolean): string[] {
  const written: string[] = [];
  const { tell, end } = progress({ write: (text) => written.push(text), isTTY }, all.length);
  for (const one of all) tell(one);
  end();
  return written;
}

test('a terminal gets one line that changes', () => {
  expect(shown([fine, gone], true)).toEqual(['\r1 of 2 asked, 0 gone', '\r2 of 2 asked, 1 gone', '\n']);
});

test('a log gets a line for each tenth, and the last', () => {
  const written = shown(Array(100).fill(fine), false);
  expect(written).toHaveLength(10);
  expect(written.at(0)).toBe('10 of 100 asked, 0 gone\n');
  expect(written.at(-1)).toBe('100 of 100 asked, 0 gone\n');
  expect(shown([fine, gone], false)).toEqual(['1 of 2 asked, 0 gone\n', '2 of 2 asked, 1 gone\n']);
});

test('where nothing was asked nothing is shown', () => {
  expect(shown([], true)).toEqual([]);
});

test('a run takes about as long as its longest queue', () => {
  const plan = planOf(Array(41).fill(address));
  expect(forecast(plan, 2000)).toBe('about 3 minutes; the longest queue is a.test with 41');
  expect(forecast(planOf([address]), 2000)).toMatch(/^about 1 minute; /);
});
