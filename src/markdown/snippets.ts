import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a checked code block printed, or why it failed. */
export type SnippetRun = { output: string } | { error: string };

const LIMIT_MS = 10_000;
const LIMIT_BYTES = 20_000;

/** Runs `ts check` blocks with the Node that runs this, one process each, and remembers the output by content. */
export function createSnippetRunner({ cacheDir }: { cacheDir: string }) {
  const ready = mkdir(cacheDir, { recursive: true });
  return async function run(code: string): Promise<SnippetRun> {
    await ready;
    const key = createHash('sha256').update(`${process.version}\0${code}`).digest('hex').slice(0, 20);
    const known = join(cacheDir, `${key}.out`);
    try {
      return { output: await readFile(known, 'utf8') };
    } catch {
      const file = join(cacheDir, `${key}.ts`);
      await writeFile(file, code);
      const result = await execute(file);
      if ('output' in result) await writeFile(known, result.output);
      return result;
    }
  };
}

function execute(file: string): Promise<SnippetRun> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--no-warnings', file], {
      env: { TZ: 'UTC', PATH: process.env.PATH ?? '' },
      timeout: LIMIT_MS,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (d) => (out += d));
    child.stderr.on('data', (d) => (err += d));
    child.on('error', (e) => done({ error: e.message }));
    child.on('close', (code, signal) => {
      if (signal) done({ error: `stopped after ${LIMIT_MS / 1000} s` });
      else if (code !== 0) done({ error: err.trim().split('\n').slice(0, 6).join('\n') });
      else if (out.length > LIMIT_BYTES) done({ error: `printed ${out.length} characters; ${LIMIT_BYTES} is the limit` });
      else done({ output: out.trimEnd() });
    });
  });
}
