import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a tool of node_modules/.bin with its output shown; resolves to its exit code.
 * A SIGINT or SIGTERM to us goes on to the tool, and when the tool has ended so do we: nothing comes after it.
 */
export function tool(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(name, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    });
    let told: 'SIGINT' | 'SIGTERM' | undefined;
    const tell = (signal: 'SIGINT' | 'SIGTERM') => {
      told = signal;
      child.kill(signal);
    };
    process.on('SIGINT', tell).on('SIGTERM', tell);
    child.on('error', fail);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', tell).off('SIGTERM', tell);
      if (told) process.exit(128 + constants.signals[told]);
      done(signal ? 1 : (code ?? 1));
    });
  });
}
