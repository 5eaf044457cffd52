import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { provideChromium, provideNginx } from './chromium.ts';
import { browserCounts, type Counts, unitCounts } from './reports.ts';
import { tool } from './tool.ts';

// `npm test`: everything CI runs, and at the end what passed and what failed. `npm test -- unit` runs one part.

interface Part {
  name: string;
  run: () => Promise<Counts>;
  /** Runs beside the parts after it, up to the browser's: both cores have work, and its output comes at its end. */
  beside?: boolean;
}

const node = process.execPath;
const REPORTS = '.cache/reports';
const one = (code: number): Counts => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, names: [] });
const failed: Counts = { passed: 0, failed: 1, names: [] };

const PARTS: readonly Part[] = [
  { name: 'format', run: async () => one(await tool('biome', ['check', '.'])) },
  { name: 'unit', run: unit, beside: true },
  { name: 'content', run: async () => one(await tool(node, ['scripts/check.ts'])) },
  { name: 'types', run: types },
  { name: 'build', run: () => build('/', 'dist') },
  { name: 'repo', run: () => build('/repo', '.cache/dist-repo') },
  { name: 'browser', run: browser },
];

const chosen = process.argv.slice(2);
const parts = chosen.length ? PARTS.filter((p) => chosen.includes(p.name)) : PARTS;
const unknown = chosen.filter((name) => !PARTS.some((p) => p.name === name));
if (unknown.length) {
  console.error(
    `loadbearing: there is no part ${unknown.join(', ')}; parts are ${PARTS.map((p) => p.name).join(', ')}`,
  );
  process.exit(1);
}
mkdirSync(REPORTS, { recursive: true });
const done: { name: string; counts: Counts; seconds: number }[] = [];
const beside: Promise<void>[] = [];
for (const part of parts) {
  // Browsers are timed, and get the machine for themselves.
  if (part.name === 'browser') await Promise.all(beside);
  if (part.beside) beside.push(runPart(part));
  else await runPart(part);
}
await Promise.all(beside);

async function runPart({ name, run, beside }: Part): Promise<void> {
  console.log(
    `\n── ${name}${beside ? ', beside the others ' : ' '}${'─'.repeat(beside ? 41 - name.length : 60 - name.length)}`,
  );
  const started = performance.now();
  const counts = await run();
  done.push({ name, counts, seconds: (performance.now() - started) / 1000 });
}

const sum = (of: 'passed' | 'failed') => done.reduce((total, { counts }) => total + counts[of], 0);
const names = done.flatMap(({ name, counts }) => counts.names.map((n) => `${name}: ${n}`));
const summary = done.map(
  ({ name, counts, seconds }) =>
    `${name.padEnd(8)} ${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(4)} failed  ${seconds.toFixed(1).padStart(6)} s`,
);
// Named here once more: a log is often cut to its end.
if (names.length)
  console.log(`\nfailed, or passed only when tried again:\n${names.map((n) => `  ${n}`).join('\n')}`);
console.log(`\n${summary.join('\n')}\n\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);

async function types(): Promise<Counts> {
  const codes = [
    await tool('astro', ['sync', '--silent']),
    await tool('tsc', ['--project', 'src/core/tsconfig.json']),
    await tool('astro', ['check', '--noSync', '--minimumSeverity', 'warning']),
  ];
  const passed = codes.filter((c) => c === 0).length;
  return { passed, failed: codes.length - passed, names: [] };
}

async function unit(): Promise<Counts> {
  const file = `${REPORTS}/unit.json`;
  rmSync(file, { force: true });
  const reports = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const code = await tool('vitest', ['run', ...reports], {}, { held: parts.length > 1 });
  return existsSync(file) ? unitCounts(readFileSync(file, 'utf8'), code) : failed;
}

async function build(base: string, folder: string): Promise<Counts> {
  // nginx is tried with the site at its root only, so only that one needs its compressed twins.
  const env = { BASE_PATH: base, OUT_DIR: folder, ...(base === '/' && { PRECOMPRESS: 'quick' }) };
  const built = await tool(node, ['scripts/build.ts'], env);
  if (built !== 0) return failed;
  const checked = one(await tool(node, ['scripts/check-built.ts'], env));
  return { ...checked, passed: checked.passed + 1 };
}

async function browser(): Promise<Counts> {
  const path = provideChromium();
  if (!path) {
    console.error(
      'loadbearing: no Chromium could be found or installed; install one and set CHROMIUM_PATH to it',
    );
    return failed;
  }
  const nginx = provideNginx();
  if (!nginx && process.env.CI) {
    console.error('loadbearing: CI needs nginx for the test of deploy/nginx.conf; install the package nginx');
    return failed;
  }
  if (!nginx)
    console.log('nginx is not installed here, so the tests of deploy/nginx.conf are left out; CI runs them.');
  const file = `${REPORTS}/browser.json`;
  rmSync(file, { force: true });
  const code = await tool('playwright', ['test'], {
    CHROMIUM_PATH: path,
    ...(nginx && { NGINX_PATH: nginx }),
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  return existsSync(file) ? browserCounts(readFileSync(file, 'utf8'), code) : failed;
}
