import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';

/** A command as a test sees it: its exit code, the lines it printed, and the lines it complained. */
export interface Outcome {
  code: number | null;
  lines: string[];
  complaints: string[];
}

const split = (text: string) => text.split('\n').filter((line) => line !== '');

/** Runs a script with this Node to its end. */
export function run(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Outcome {
  return runProgram(process.execPath, args, options);
}

/** Runs any program to its end. */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Outcome {
  const done = spawnSync(program, args, {
    ...(cwd && { cwd }),
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: done.status, lines: split(done.stdout), complaints: split(done.stderr) };
}

/** Starts a script, waits until it has printed a line that matches, and returns it with its exit code to come. */
export async function start(
  args: readonly string[],
  ready: RegExp,
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
) {
  const child = spawn(process.execPath, args, {
    ...(options.cwd && { cwd: options.cwd }),
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const ended = new Promise<number | NodeJS.Signals | null>((done) => {
    child.on('exit', (code, signal) => done(signal ?? code));
  });
  const said = await new Promise<string>((done, fail) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (ready.test(text)) done(text);
    });
    ended.then((how) => fail(new Error(`ended with ${how} after printing "${text}"`)));
  });
  return { child, ended, said };
}

const projects: string[] = [];
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const root of projects.splice(0)) {
    chmodSync(root, 0o755);
    rmSync(root, { recursive: true });
  }
});

/** A small project that has the door to the commands, and whatever else a test gives it; anyone may read it. */
export function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  projects.push(root);
  chmodSync(root, 0o755);
  mkdirSync(join(root, 'scripts'));
  cpSync(resolve('scripts/run.mjs'), join(root, 'scripts/run.mjs'));
  const commands = { build: '', start: '', preview: '' };
  const manifest = JSON.stringify({ type: 'module', scripts: commands });
  const all = { 'package.json': manifest, 'package-lock.json': '{}', ...files };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    // A script that stands in for a program begins with "#!".
    writeFileSync(join(root, name), content, { mode: content.startsWith('#!') ? 0o755 : 0o644 });
  }
  return root;
}
