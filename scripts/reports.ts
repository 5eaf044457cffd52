/** What a part of `npm test` counted, and the names of the tests that failed. */
export interface Counts {
  passed: number;
  failed: number;
  names: readonly string[];
}

interface UnitReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; message?: string; status: string; assertionResults: Assertion[] }[];
}
interface Assertion {
  fullName: string;
  status: string;
}
interface BrowserReport {
  stats: { expected: number; unexpected: number; flaky: number };
  suites: Suite[];
  errors?: { message?: string }[];
}
interface Suite {
  title: string;
  suites?: Suite[];
  specs: { title: string; file: string; line: number; tests: { projectName: string; status: string }[] }[];
}

/** Reads vitest's JSON report; a run that ended badly without a failed test counts as one failure. */
export function unitCounts(json: string, code: number): Counts {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(json) as UnitReport;
  const names = testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((a) => a.status === 'failed');
    if (file.status === 'failed' && !failed.length) return [`${file.name}: ${firstLine(file.message)}`];
    return failed.map((a) => `${file.name}: ${a.fullName}`);
  });
  return settle(numPassedTests, Math.max(numFailedTests, names.length), names, code);
}

/** Reads Playwright's JSON report; a test that passed only when tried again has passed, and is named. */
export function browserCounts(json: string, code: number): Counts {
  const { stats, suites, errors = [] } = JSON.parse(json) as BrowserReport;
  const names = [...suites.flatMap(failedSpecs), ...errors.map((e) => firstLine(e.message))];
  return settle(stats.expected + stats.flaky, stats.unexpected, names, code);
}

function failedSpecs(suite: Suite): string[] {
  const own = suite.specs.flatMap((spec) =>
    spec.tests
      .filter((t) => t.status === 'unexpected' || t.status === 'flaky')
      .map(
        (t) =>
          `${spec.file}:${spec.line} [${t.projectName}] ${spec.title}${t.status === 'flaky' ? ' (passed the second time)' : ''}`,
      ),
  );
  return [...own, ...(suite.suites ?? []).flatMap(failedSpecs)];
}

function settle(passed: number, failed: number, names: string[], code: number): Counts {
  if (code !== 0 && failed === 0)
    return { passed, failed: 1, names: [...names, `the runner ended with ${code}`] };
  return { passed, failed, names };
}

const firstLine = (text = 'no message') => text.trim().split('\n')[0] ?? '';
