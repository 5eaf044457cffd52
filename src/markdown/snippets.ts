import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a checked code block printed, or why it failed and at which of its lines (from 1). */
export type SnippetRun = { output: string } | { error: string; line?: number };

interface RunnerOptions {
  cacheDir: string;
  /** How long one block may run, in milliseconds. */
  limitMs?: number;
}

const LIMIT_BYTES = 20_000;
const AT_ONCE = 2;

/**
 * Runs `ts check` blocks with the Node that runs this, in a process of its own, and remembers the output by content.
 * A block may compute and print; files, processes and workers are closed to it (Node's permission model).
 */
export function createSnippetRunner({ cacheDir, limitMs = 10_000 }: RunnerOptions) {
  const ready = mkdir(cacheDir, { recursive: true });
  const queues: Promise<unknown>[] = Array.from({ length: AT_ONCE }, () => Promise.resolve());
  let turn = 0;
  return async function run(code: string): Promise<SnippetRun> {
    await ready;
    const key = createHash('sha256').update(`${process.version}\0${code}`).digest('hex').slice(0, 20);
    const known = join(cacheDir, `${key}.out`);
    try {
      return { output: await readFile(known, 'utf8') };
    } catch {
      const file = join(cacheDir, `${key}.ts`);
      await writeFile(file, code);
      const queue = turn++ % AT_ONCE;
      const result = (queues[queue] as Promise<unknown>).then(() => runTwice(file, limitMs));
      queues[queue] = result;
      return remember(await result, known);
    }
  };
}

/** What the page shows must not depend on chance, on the clock or on where it was built. */
async function runTwice(file: string, limitMs: number): Promise<SnippetRun> {
  const first = await execute(file, limitMs, 'UTC');
  if ('error' in first) return first;
  const second = await execute(file, limitMs, 'Asia/Seoul');
  if ('error' in second || second.output === first.output) return second;
  return { error: 'a second run, in another time zone, printed something else; pass seeds and times in' };
}

/** Written whole or not at all: a build may be stopped here. */
async function remember(result: SnippetRun, file: string): Promise<SnippetRun> {
  if ('error' in result) return result;
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, result.output);
  await rename(draft, file);
  return result;
}

function execute(file: string, limitMs: number, zone: string): Promise<SnippetRun> {
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      ['--no-warnings', '--permission', `--allow-fs-read=${file}`, file],
      {
        env: { TZ: zone, PATH: process.env.PATH ?? '' },
        timeout: limitMs,
        killSignal: 'SIGKILL',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
      if (out.length > LIMIT_BYTES) child.kill('SIGKILL');
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      if (err.length < LIMIT_BYTES) err += chunk;
    });
    child.on('error', (e) => done({ error: e.message }));
    child.on('close', (code, signal) => {
      if (out.length > LIMIT_BYTES) done({ error: `it printed more than ${LIMIT_BYTES} characters` });
      else if (signal) done({ error: `it was stopped after ${limitMs / 1000} s` });
      else if (code !== 0) done(readError(err, file));
      else done({ output: out.trimEnd() });
    });
  });
}

/** The message and the line in Node's report of an uncaught error, without paths of this machine. */
function readError(report: string, file: string): SnippetRun {
  const at = report.split(file).find((part) => /^:\d+/.test(part));
  const line = at && Number(/^:(\d+)/.exec(at)?.[1]);
  const message =
    /^(?:\w*Error\b.*|Uncaught.*\n.*)$/m.exec(report)?.[0] ?? report.trim().split('\n').at(-1) ?? '';
  const bare = message.replace(/(?:file:\/\/)?\/\S*\//g, '').replace(/\s+/g, ' ');
  return { error: bare, ...(line && { line }) };
}
