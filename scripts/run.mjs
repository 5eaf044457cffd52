// The door to every command. Plain Node 18 or newer and no dependencies: it must work before anything is installed.
// Installs what the lockfile names when that changed, then runs the command with the Node that npm delivered.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
const bin = path.join(modules, '.bin');
const stamp = path.join(modules, '.lock-sha256');
const windows = process.platform === 'win32';

/** Ends with one line that says what to do. */
function stop(line) {
  console.error(`loadbearing: ${line}`);
  process.exit(1);
}

const [major] = process.versions.node.split('.').map(Number);
if (major < 20)
  stop(`Node ${process.versions.node} is too old; install Node 20 or newer from https://nodejs.org`);

const [command = '', ...args] = process.argv.slice(2);
const script = path.join('scripts', `${command}.ts`);
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
if (!Object.hasOwn(scripts, command) || !existsSync(path.join(root, script)))
  stop(`there is no command "${command}"; the commands are ${Object.keys(scripts).join(', ')}`);

try {
  accessSync(root, constants.W_OK);
} catch {
  stop(`the folder ${root} is read-only; clone the repository to a folder you may write to`);
}

install();
run();

function install() {
  const want = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  console.log('Installing what package-lock.json names; once, about a minute …');
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // Other package managers set npm_execpath too, to themselves; they cannot read npm's lockfile.
  const npm = process.env.npm_execpath;
  const result = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', options, { cwd: root, stdio: 'inherit', shell: windows });
  if (result.error?.code === 'ENOENT') stop('npm was not found; it comes with Node from https://nodejs.org');
  if (result.signal) process.exit(128 + os.constants.signals[result.signal]);
  if (result.status !== 0)
    stop('the installation failed; check the network (npm ping), then run the same command again');
  writeFileSync(stamp, want);
}

function run() {
  const delivered = path.join(bin, windows ? 'node.cmd' : 'node');
  const own = existsSync(delivered) ? delivered : process.execPath;
  const version = spawnSync(own, ['--version'], { encoding: 'utf8', shell: windows }).stdout ?? '';
  const [, at = 0, minor = 0] = (/^v(\d+)\.(\d+)/.exec(version) ?? []).map(Number);
  if (at < 22 || (at === 22 && minor < 18)) {
    stop(
      `npm delivers no Node for ${process.platform}-${process.arch}, and ${version.trim() || 'yours'} is too old to build; install Node 24 or newer`,
    );
  }
  const child = spawn(own, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    env: { ASTRO_TELEMETRY_DISABLED: '1', ...process.env, PATH: bin + path.delimiter + process.env.PATH },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + os.constants.signals[signal] : (code ?? 1)));
}
