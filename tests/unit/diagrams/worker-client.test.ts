import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { IDLE, WorkerClient } from '../../../src/diagrams/worker-client.ts';
import { fonts } from './fonts.ts';

afterEach(() => vi.useRealTimers());

/** A worker that answers at once, and writes a line to a file when it starts. */
function standIn(): { url: URL; starts: () => number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'worker-'));
  const log = path.join(folder, 'starts');
  const file = path.join(folder, 'worker.mjs');
  writeFileSync(
    file,
    `import { appendFileSync } from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     appendFileSync(${JSON.stringify(log)}, 'started\\n');
     parentPort.on('message', ({ id }) => parentPort.postMessage({ id, drawn: {} }));`,
  );
  return { url: pathToFileURL(file), starts: () => readFileSync(log, 'utf8').split('\n').length - 1 };
}

test('a worker serves one request after another, ends when it has rested, and starts again when asked', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { url, starts } = standIn();
  const client = new WorkerClient({ fonts }, url);
  await client.draw('a', 'x');
  vi.advanceTimersByTime(IDLE - 1);
  await client.draw('b', 'x');
  vi.advanceTimersByTime(IDLE - 1);
  await client.draw('c', 'x');
  expect(starts()).toBe(1);
  vi.advanceTimersByTime(IDLE);
  await client.draw('d', 'x');
  expect(starts()).toBe(2);
  await client.close();
});
