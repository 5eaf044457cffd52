import { describe, expect, test } from 'vitest';
import { browserCounts, unitCounts } from '../../../scripts/reports.ts';

describe('the unit tests', () => {
  const report = (failed: number, testResults: unknown[] = []) =>
    JSON.stringify({ numPassedTests: 7, numFailedTests: failed, testResults });

  test('a failed test is counted and named with its file', () => {
    const assertionResults = [
      { fullName: 'adds', status: 'passed' },
      { fullName: 'divides by zero', status: 'failed' },
    ];
    const file = { name: 'tests/unit/sum.test.ts', status: 'failed', assertionResults };
    expect(unitCounts(report(1, [file]), 1)).toEqual({
      passed: 7,
      failed: 1,
      names: ['tests/unit/sum.test.ts: divides by zero'],
    });
  });

  test('a file that could not be loaded is a failure of its own', () => {
    const file = {
      name: 'a.test.ts',
      status: 'failed',
      message: 'SyntaxError: x\n at y',
      assertionResults: [],
    };
    expect(unitCounts(report(0, [file]), 1)).toEqual({
      passed: 7,
      failed: 1,
      names: ['a.test.ts: SyntaxError: x'],
    });
  });

  test('a run that ended badly with nothing failed is a failure', () => {
    expect(unitCounts(report(0), 1)).toEqual({ passed: 7, failed: 1, names: ['the runner ended with 1'] });
    expect(unitCounts(report(0), 0)).toEqual({ passed: 7, failed: 0, names: [] });
  });
});

describe('the browser tests', () => {
  const spec = (title: string, status: string) => ({
    title,
    file: 'search.spec.ts',
    line: 12,
    tests: [{ projectName: 'repo', status }],
  });
  const report = (flaky: number, unexpected: number, specs: unknown[]) =>
    JSON.stringify({
      stats: { expected: 5, unexpected, flaky },
      suites: [{ title: 'file', specs: [], suites: [{ title: 'group', specs }] }],
    });

  test('a failed test is named with its file, line and project, in whatever group it stands', () => {
    expect(browserCounts(report(0, 1, [spec('opens', 'unexpected'), spec('shuts', 'expected')]), 1)).toEqual({
      passed: 5,
      failed: 1,
      names: ['search.spec.ts:12 [repo] opens'],
    });
  });

  test('a test that passed only the second time has passed, and is named', () => {
    expect(browserCounts(report(1, 0, [spec('opens', 'flaky')]), 0)).toEqual({
      passed: 6,
      failed: 0,
      names: ['search.spec.ts:12 [repo] opens (passed the second time)'],
    });
  });

  test('a server that did not start is named', () => {
    const json = JSON.stringify({
      stats: { expected: 0, unexpected: 0, flaky: 0 },
      suites: [],
      errors: [{ message: 'port 4401 is taken\nmore' }],
    });
    expect(browserCounts(json, 1)).toEqual({
      passed: 0,
      failed: 1,
      names: ['port 4401 is taken', 'the runner ended with 1'],
    });
  });
});
