import { createServer } from 'node:net';
import { listen } from './server.ts';

/** The port that PORT names, or 4321; ends the process with one line where PORT is no port. */
export function chosenPort(): number {
  const text = process.env.PORT ?? '4321';
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  console.error(`loadbearing: PORT is "${text}", which is no port; set it to a number from 1 to 65535`);
  process.exit(1);
}

/** Ends the process with one line if a port cannot be had, so that nobody waits for a build first. */
export async function demandPort(port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, port);
  await new Promise((done) => probe.close(done));
}
