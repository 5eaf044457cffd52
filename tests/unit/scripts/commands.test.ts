import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Outcome, project, run, start } from './process.ts';

const script = (name: string) => resolve('scripts', name);
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Takes a port for as long as a test runs. */
async function takenPort(): Promise<string> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, done));
  return String((server.address() as AddressInfo).port);
}

/** A port that nobody has just now. */
async function freePort(): Promise<string> {
  const port = await takenPort();
  await new Promise((done) => servers.pop()?.close(done));
  return port;
}

/** One line that begins with our name, nothing done before it, and exit code 1. */
function failsWith(outcome: Outcome, line: RegExp) {
  expect(outcome).toEqual({ code: 1, lines: [], complaints: [expect.stringMatching(line)] });
  expect(outcome.complaints[0]).toMatch(/^loadbearing: /);
}

const site = { 'dist/index.html': 'home', 'dist/404.html': 'none' };

describe('npm run preview', () => {
  test.each([
    ['SIGINT', '/'],
    ['SIGTERM', '/repo/'],
  ] as const)('serves what was built, says where, and ends on %s', async (signal, base) => {
    const port = await freePort();
    const { child, ended, said } = await start([script('preview.ts')], /\n/, {
      cwd: project(site),
      env: { PORT: port, BASE_PATH: base },
    });
    expect(said).toBe(`Loadbearing is at http://localhost:${port}${base}  (Ctrl+C ends it)\n`);
    expect(await (await fetch(`http://localhost:${port}${base}`)).text()).toBe('home');
    child.kill(signal);
    expect(await ended).toBe(signal);
  });

  test('says what to do where nothing is built yet', () => {
    const cwd = project({});
    failsWith(run([script('preview.ts')], { cwd }), /nothing in dist\/ yet; run "npm run build" first$/);
    const env = { OUT_DIR: 'elsewhere' };
    failsWith(run([script('preview.ts')], { cwd, env }), /nothing in elsewhere\/ yet/);
  });

  test('says what to do where the port is taken', async () => {
    const PORT = await takenPort();
    const outcome = run([script('preview.ts')], { cwd: project(site), env: { PORT } });
    failsWith(outcome, new RegExp(`port ${PORT} is taken; end the program that uses it, or set PORT=4321$`));
  });
});

describe('npm start', () => {
  test('asks for the port before it builds, not a minute later', async () => {
    const outcome = run([script('start.ts')], { cwd: project({}), env: { PORT: await takenPort() } });
    failsWith(outcome, /port \d+ is taken; end the program that uses it, or set PORT=4321$/);
  });

  test('builds, then serves', async () => {
    const cwd = project({
      ...site,
      'scripts/build.ts': `console.log('building'); process.exit(Number(process.env.BUILD_CODE ?? 0));`,
    });
    const PORT = await freePort();
    const { child, ended, said } = await start([script('start.ts')], /Loadbearing is at/, {
      cwd,
      env: { PORT },
    });
    expect(said).toMatch(/^building\nLoadbearing is at /);
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
    const failed = run([script('start.ts')], { cwd, env: { PORT, BUILD_CODE: '7' } });
    expect(failed).toEqual({ code: 7, lines: ['building'], complaints: [] });
  });
});

test.each(['start.ts', 'dev.ts', 'preview.ts'])('%s refuses a PORT that is none', (name) => {
  const outcome = run([script(name)], { cwd: project(site), env: { PORT: 'abc' } });
  failsWith(outcome, /PORT is "abc", which is no port; set it to a number from 1 to 65535$/);
});

describe('npm run dev', () => {
  const astro = `#!${process.execPath}\nconsole.log(process.argv.slice(2).join(' ')); process.exit(4);`;

  test('passes the port and the arguments on, and the exit code back', () => {
    const cwd = project({ 'bin/astro': astro });
    const PATH = `${cwd}/bin:${process.env.PATH}`;
    const outcome = (env: NodeJS.ProcessEnv) =>
      run([script('dev.ts'), '--host'], { cwd, env: { PATH, ...env } });
    expect(outcome({ PORT: '5000' })).toEqual({ code: 4, lines: ['dev --port 5000 --host'], complaints: [] });
    expect(outcome({ PORT: undefined }).lines).toEqual(['dev --port 4321 --host']);
  });
});

describe('npm test', () => {
  const parts = 'format, unit, content, types, build, repo, browser';

  test('refuses a part that there is not, also beside one that there is', () => {
    failsWith(run([script('test.ts'), 'units']), new RegExp(`there is no part units; parts are ${parts}$`));
    failsWith(
      run([script('test.ts'), 'unit', 'lint', 'x']),
      new RegExp(`no part lint, x; parts are ${parts}$`),
    );
  });

  test('the parts are those that the README names', () => {
    expect(readFileSync('README.md', 'utf8')).toContain(`# one part: ${parts}\n`);
  });

  test.each([
    [0, '1 passed, 0 failed', 0],
    [1, '0 passed, 1 failed', 1],
  ])('where its tool ends with %d it ends with the counts: %s', (tool, counts, code) => {
    const cwd = project({ 'bin/biome': `#!/bin/sh\nexit ${tool}\n` });
    const PATH = `${cwd}/bin:${process.env.PATH}`;
    const outcome = run([script('test.ts'), 'format'], { cwd, env: { PATH } });
    expect(outcome.lines.at(-1)).toBe(counts);
    expect(outcome.lines[0]).toMatch(/^── format ─+$/);
    expect(outcome.code).toBe(code);
  });
});
