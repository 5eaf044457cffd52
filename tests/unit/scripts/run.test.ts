import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, run, runProgram, start } from './process.ts';

const SAYS =
  'console.log("built with", process.argv.slice(2).join("+"), process.env.ASTRO_TELEMETRY_DISABLED);';
const stampOf = (lock: string) => createHash('sha256').update(lock).digest('hex');
/** A project whose modules are those of its lockfile. */
const installed = (files: Readonly<Record<string, string>> = {}) =>
  project({ 'scripts/build.ts': SAYS, 'node_modules/.lock-sha256': stampOf('{}'), ...files });
/** An npm that writes down how it was called, and ends with a code. */
const fakeNpm = (code: number) => `
  import { appendFileSync, mkdirSync } from 'node:fs';
  appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
  mkdirSync('node_modules', { recursive: true });
  process.exitCode = ${code};
`;
const door = (root: string, args: string[], env: NodeJS.ProcessEnv = {}) =>
  run([join(root, 'scripts/run.mjs'), ...args], { env: { npm_execpath: join(root, 'npm-cli.js'), ...env } });

describe('what is installed', () => {
  test('is not installed again while the lockfile is the same, and the command gets its arguments', () => {
    const root = installed({ 'npm-cli.js': fakeNpm(0) });
    expect(door(root, ['build', '--a', 'b'])).toEqual({
      code: 0,
      lines: ['built with --a+b 1'],
      complaints: [],
    });
    expect(existsSync(join(root, 'npm-calls'))).toBe(false);
  });

  test('is installed once after the lockfile changed, from it alone, and it says so first', () => {
    const root = installed({ 'npm-cli.js': fakeNpm(0), 'package-lock.json': '{"new":1}' });
    const first = door(root, ['build']);
    expect(first.code).toBe(0);
    expect(first.lines[0]).toMatch(/^Installing .* about a minute/);
    expect(door(root, ['build']).lines).toEqual(['built with  1']);
    expect(readFileSync(join(root, 'npm-calls'), 'utf8')).toMatch(/^ci [^\n]*\n$/);
    expect(readFileSync(join(root, 'node_modules/.lock-sha256'), 'utf8')).toBe(stampOf('{"new":1}'));
  });

  test('comes through npm even where another package manager started us', () => {
    const root = installed({
      'package-lock.json': '{"new":1}',
      'bin/npm': `#!/bin/sh\necho from npm on the path\n`,
    });
    const env = { npm_execpath: '/somewhere/yarn.js', PATH: `${join(root, 'bin')}:${process.env.PATH}` };
    expect(door(root, ['build'], env).lines).toContain('from npm on the path');
  });
});

/** Every failure is one line that begins with our name, and a code that is not 0. */
function failsWith(outcome: { code: number | null; complaints: string[] }, line: RegExp) {
  expect(outcome.complaints).toEqual([expect.stringMatching(line)]);
  expect(outcome.complaints[0]).toMatch(/^loadbearing: /);
  expect(outcome.code).toBe(1);
}

describe('one line says what to do', () => {
  test('without a network', () => {
    const root = installed({ 'npm-cli.js': fakeNpm(1), 'package-lock.json': '{"new":1}' });
    failsWith(door(root, ['build']), /installation failed; check the network .* run the same command again$/);
    // The next run tries again.
    expect(readFileSync(join(root, 'node_modules/.lock-sha256'), 'utf8')).toBe(stampOf('{}'));
  });

  test('without npm', () => {
    const root = installed({ 'package-lock.json': '{"new":1}' });
    failsWith(
      door(root, ['build'], { npm_execpath: '', PATH: root }),
      /npm was not found; it comes with Node/,
    );
  });

  test('with a Node that is too old to start', () => {
    const root = installed({
      'old.mjs': `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } });`,
    });
    const outcome = run(['--import', join(root, 'old.mjs'), join(root, 'scripts/run.mjs'), 'build']);
    failsWith(outcome, /Node 18\.20\.8 is too old; install Node 20 or newer/);
  });

  test.each([
    ['v20.19.0', false],
    ['v22.17.1', false],
    ['v22.18.0', true],
    ['v26.10.0', true],
    ['nonsense', false],
  ])('where the Node that builds is %s, good enough: %s', (version, good) => {
    const node = `#!/bin/sh\nif [ "$1" = --version ]; then echo ${version}; else exec "${process.execPath}" "$@"; fi\n`;
    const outcome = door(installed({ 'node_modules/.bin/node': node }), ['build']);
    if (good) expect(outcome).toMatchObject({ code: 0, complaints: [] });
    else failsWith(outcome, new RegExp(`${version} is too old to build; install Node 24 or newer$`));
  });

  test.each([[[]], [['bulid']], [['toString']], [['lock']]])('for the command %j', (args) => {
    // Not every script is a command: the lockfile's is for those who add a package.
    const outcome = door(installed({ 'scripts/lock.ts': '' }), args);
    failsWith(outcome, /there is no command ".*"; the commands are build, start, preview$/);
  });

  test('in a folder that is read-only', () => {
    const root = installed();
    chmodSync(root, 0o555);
    // Permissions do not bind root, so it becomes nobody first.
    const args = [join(root, 'scripts/run.mjs'), 'build'];
    const outcome =
      process.getuid?.() === 0
        ? runProgram('setpriv', ['--reuid=65534', '--clear-groups', process.execPath, ...args])
        : run(args);
    failsWith(outcome, /the folder .* is read-only; clone the repository to a folder you may write to$/);
  });
});

describe('the end of the command is our end', () => {
  test('with its exit code', () => {
    const root = installed({ 'scripts/build.ts': 'process.exit(3);' });
    expect(door(root, ['build']).code).toBe(3);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends the command, and what it runs, and us with code %d', async (signal, code) => {
    const root = installed({
      'scripts/build.ts': `
        import { tool } from './tool.ts';
        await tool(process.execPath, ['worker.mjs']);
        console.log('went on');
      `,
      'scripts/tool.ts': readFileSync('scripts/tool.ts', 'utf8'),
      'worker.mjs': `console.log('worker', process.pid); setTimeout(() => {}, 60_000);`,
    });
    const { child, ended, said } = await start([join(root, 'scripts/run.mjs'), 'build'], /worker \d+\n/);
    const worker = Number(/worker (\d+)/.exec(said)?.[1]);
    let later = '';
    child.stdout.on('data', (more) => (later += more));
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(() => process.kill(worker, 0)).toThrow('ESRCH');
    expect(later).toBe('');
  });
});

test('the door needs nothing that is not there before an installation', () => {
  const imports = readFileSync('scripts/run.mjs', 'utf8').matchAll(/from '([^']+)'/g);
  for (const [, name] of imports) expect(name).toMatch(/^node:/);
});
