import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// `node scripts/prove.ts [id...]`: plants the bugs of tests/mutants/<id>.ts one by one in a copy of the project, runs the
// simulator's unit tests on each, and writes how many were caught into tests/mutants/report.json, which its page shows.

/** One planted bug: `from` stands in `file` exactly once and becomes `to`. */
export interface Mutant {
  readonly bug: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** What came of one simulator's planted bugs. `digest` is of all that the figures depend on. */
export interface Proof {
  readonly planted: number;
  readonly caught: number;
  readonly survivors: readonly string[];
  readonly digest: string;
}

const MUTANTS = 'tests/mutants';
const REPORT = `${MUTANTS}/report.json`;
/** A test run that takes longer hangs, and a bug that makes it hang is caught. In milliseconds. */
const LONGEST = 90_000;

/** What a file of tests/mutants exports: the bugs, and folders of tests beside the simulator's own. */
interface Plan {
  readonly mutants: readonly Mutant[];
  readonly tests: readonly string[];
}

/** The bugs planted in a simulator, and the folders of tests that must catch them. */
export async function planOf(id: string): Promise<Plan> {
  const file = pathToFileURL(resolve(MUTANTS, `${id}.ts`)).href;
  const { mutants, tests = [] } = (await import(file)) as Pick<Plan, 'mutants'> & Partial<Plan>;
  return { mutants, tests: [`tests/unit/simulators/${id}`, ...tests] };
}

/** The ids of all simulators that have bugs to plant. */
export function provable(): string[] {
  return readdirSync(MUTANTS).flatMap((name) => (name.endsWith('.ts') ? [name.slice(0, -3)] : []));
}

/** A digest of the planted bugs, the files they are planted in and the tests that must catch them. */
export async function digestOf(id: string): Promise<string> {
  const { mutants, tests } = await planOf(id);
  const sources = new Set(mutants.map(({ file }) => file));
  const files = tests.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  const hash = createHash('sha256');
  for (const file of [`${MUTANTS}/${id}.ts`, ...sources, ...files].sort()) {
    hash.update(`${file}\n`).update(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
  }
  return hash.digest('hex').slice(0, 16);
}

/** What a copy of the project needs to run these folders of tests: with them whatever all unit tests share. */
export function partsFor(tests: readonly string[]): string[] {
  const shared = readdirSync('tests/unit', { withFileTypes: true }).filter((entry) => entry.isFile());
  return [
    'src',
    ...tests,
    ...shared.map(({ name }) => `tests/unit/${name}`),
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
  ];
}

/** The text with the bug in it; fails where the place is not found exactly once. */
export function plant(text: string, { bug, file, from, to }: Mutant): string {
  const found = text.split(from).length - 1;
  if (found !== 1) {
    throw new Error(`${file}: "${from}" stands there ${found} times, not once; mend the mutant "${bug}"`);
  }
  return text.replace(from, () => to);
}

/** Runs tests in a copy of the project: `passed`, `failed`, or `broken` where not even the tests could start. */
function runTests(folder: string, tests: readonly string[]): 'passed' | 'failed' | 'broken' {
  const output = join(folder, 'report.json');
  rmSync(output, { force: true });
  const vitest = [
    join(folder, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...tests,
    '--root',
    folder,
    '--bail=1',
  ];
  const report = ['--reporter=json', `--outputFile=${output}`];
  const { status, error } = spawnSync(process.execPath, [...vitest, ...report], {
    cwd: folder,
    timeout: LONGEST,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT') return 'failed';
  if (status === 0) return 'passed';
  if (!existsSync(output)) return 'broken';
  const { numFailedTests } = JSON.parse(readFileSync(output, 'utf8')) as { numFailedTests: number };
  return numFailedTests > 0 ? 'failed' : 'broken';
}

async function prove(id: string): Promise<Proof> {
  const { mutants, tests } = await planOf(id);
  const folder = mkdtempSync(join(tmpdir(), 'prove-'));
  const survivors: string[] = [];
  try {
    for (const part of partsFor(tests)) cpSync(part, join(folder, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    const sound = runTests(folder, tests);
    if (sound !== 'passed') throw new Error(`the tests of ${id} have ${sound} before any bug was planted`);
    for (const [i, mutant] of mutants.entries()) {
      const file = join(folder, mutant.file);
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, plant(text, mutant));
      const outcome = runTests(folder, tests);
      writeFileSync(file, text);
      if (outcome === 'broken')
        throw new Error(`"${mutant.bug}" in ${mutant.file} is no bug but nonsense: no test could start`);
      if (outcome === 'passed') survivors.push(mutant.bug);
      console.log(
        `${id} ${i + 1}/${mutants.length} ${outcome === 'failed' ? 'caught  ' : 'SURVIVED'} ${mutant.bug}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const planted = mutants.length;
  return { planted, caught: planted - survivors.length, survivors, digest: await digestOf(id) };
}

/** Puts one simulator's figures into the report, which is read only now: another run may have written to it meanwhile. */
function record(id: string, proof: Proof): void {
  const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : {};
  const all = Object.entries({ ...report, [id]: proof });
  const sorted = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(REPORT, `${JSON.stringify(sorted, null, 2)}\n`);
}

async function main(chosen: readonly string[]): Promise<void> {
  const known = provable();
  const ids = chosen.length > 0 ? chosen : known;
  const strange = ids.find((id) => !known.includes(id));
  if (strange) throw new Error(`there is no ${MUTANTS}/${strange}.ts; there are ${known.join(', ')}`);
  for (const id of ids) {
    const proof = await prove(id);
    record(id, proof);
    console.log(`${id}: ${proof.caught} of ${proof.planted} planted bugs caught`);
    if (proof.survivors.length > 0) process.exitCode = 1;
  }
}

if (import.meta.main) await main(process.argv.slice(2));
