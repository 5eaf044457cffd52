import { spawn } from 'node:child_process';
import { constants } from 'node:os';

interface Ways {
  /** Shows the output in one piece at the end, so that it does not mix with that of another tool. */
  held?: boolean;
}

/**
 * Runs a tool of node_modules/.bin with its output shown; resolves to its exit code.
 * A SIGINT or SIGTERM to us goes on to the tool, and when the tool has ended so do we: nothing comes after it.
 */
export function tool(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { held = false }: Ways = {},
): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(name, args, {
      stdio: held ? ['inherit', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    });
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => output.push(part));
    let told: 'SIGINT' | 'SIGTERM' | undefined;
    const tell = (signal: 'SIGINT' | 'SIGTERM') => {
      told = signal;
      child.kill(signal);
    };
    process.on('SIGINT', tell).on('SIGTERM', tell);
    child.on('error', fail);
    // Not before its output has ended.
    child.on('close', (code, signal) => {
      process.stdout.write(Buffer.concat(output));
      process.off('SIGINT', tell).off('SIGTERM', tell);
      if (told) process.exit(128 + constants.signals[told]);
      done(signal ? 1 : (code ?? 1));
    });
  });
}
