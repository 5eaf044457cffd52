import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { provideChromium, provideNginx } from './chromium.ts';
import { tool } from './tool.ts';

// `npm test`: everything CI runs, and at the end what passed and what failed. `npm test -- unit` runs one part.

interface Counts {
  passed: number;
  failed: number;
}
interface Part {
  name: string;
  run: () => Promise<Counts>;
}

const node = process.execPath;
const REPORTS = '.cache/reports';
const one = (code: number): Counts => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

const PARTS: readonly Part[] = [
  { name: 'format', run: async () => one(await tool('biome', ['check', '.'])) },
  { name: 'content', run: async () => one(await tool(node, ['scripts/check.ts'])) },
  { name: 'types', run: types },
  { name: 'unit', run: unit },
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
const total: Counts = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const { name, run } of parts) {
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const started = performance.now();
  const counts = await run();
  total.passed += counts.passed;
  total.failed += counts.failed;
  summary.push(
    `${name.padEnd(8)} ${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(4)} failed  ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s`,
  );
}
console.log(`\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

async function types(): Promise<Counts> {
  const codes = [
    await tool('astro', ['sync', '--silent']),
    await tool('tsc', ['--project', 'src/core/tsconfig.json']),
    await tool('astro', ['check', '--minimumSeverity', 'warning']),
  ];
  return { passed: codes.filter((c) => c === 0).length, failed: codes.filter((c) => c !== 0).length };
}

async function unit(): Promise<Counts> {
  const file = `${REPORTS}/unit.json`;
  rmSync(file, { force: true });
  const code = await tool('vitest', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      number
    >;
    const failed = numFailedTests ?? 0;
    return { passed: numPassedTests ?? 0, failed: code !== 0 && failed === 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function build(base: string, folder: string): Promise<Counts> {
  const env = { BASE_PATH: base, OUT_DIR: folder, PRECOMPRESS: '1' };
  const built = await tool(node, ['scripts/build.ts'], env);
  if (built !== 0) return { passed: 0, failed: 1 };
  const checked = one(await tool(node, ['scripts/check-built.ts'], env));
  return { passed: checked.passed + 1, failed: checked.failed };
}

async function browser(): Promise<Counts> {
  const path = provideChromium();
  if (!path) {
    console.error(
      'loadbearing: no Chromium could be found or installed; install one and set CHROMIUM_PATH to it',
    );
    return { passed: 0, failed: 1 };
  }
  const nginx = provideNginx();
  if (!nginx && process.env.CI) {
    console.error('loadbearing: CI needs nginx for the test of deploy/nginx.conf; install the package nginx');
    return { passed: 0, failed: 1 };
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
  try {
    const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
      stats: Record<'expected' | 'unexpected' | 'flaky', number>;
    };
    const failed = stats.unexpected;
    if (stats.flaky > 0) console.log(`${stats.flaky} browser tests passed only the second time; see above`);
    return { passed: stats.expected + stats.flaky, failed: code !== 0 && failed === 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
