import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DiagramError } from './error.ts';
import type { Drawn, Request, Response, WorkerData } from './protocol.ts';

/**
 * The worker's file: beside this one, or, when this code was bundled away from it, in the source
 * tree of the project that is being built. Bundlers must not take it for an asset of theirs, so it
 * is never written as one expression with `new Worker`.
 */
function defaultWorker(): URL {
  const beside = path.join(path.dirname(fileURLToPath(import.meta.url)), 'worker.ts');
  const inProject = path.resolve('src', 'diagrams', 'worker.ts');
  const file = [beside, inProject].find((candidate) => existsSync(candidate));
  if (!file) {
    throw new Error(`the diagram worker is neither ${beside} nor ${inProject}; pass its URL as "worker"`);
  }
  return pathToFileURL(file);
}

/** How long one diagram may take, in milliseconds; they take about 100. */
const PATIENCE = 60_000;

/** A worker that nobody asked for this long, in milliseconds, is ended: it holds over 300 MB. */
export const IDLE = 3_000;

interface Waiting {
  resolve(drawn: Drawn): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

/** Starts the worker at the first request, hands it one request after another, ends it when it has rested, or on close. */
export class WorkerClient {
  readonly #data: WorkerData;
  readonly #url: URL | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor(data: WorkerData, url?: URL) {
    this.#data = data;
    this.#url = url;
  }

  draw(source: string, prefix: string): Promise<Drawn> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    this.#lastId += 1;
    const request: Request = { id: this.#lastId, source, prefix };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => {
          this.#abandon(
            new DiagramError(`drawing took longer than ${PATIENCE / 1000} s; make the diagram smaller`),
          );
        },
        PATIENCE * (1 + this.#waiting.size),
      );
      this.#waiting.set(request.id, { resolve, reject, timer });
      // A process may end while the worker is idle, but not while somebody waits.
      worker.ref();
      worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#abandon(new Error('the renderer was closed'));
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#url ?? defaultWorker(), {
      workerData: this.#data,
      // Loaders and flags of the caller are not for the worker.
      execArgv: [],
      // A drawing makes much that is soon thrown away; with too little room for it a tenth of the time goes into tidying up.
      resourceLimits: { maxYoungGenerationSizeMb: 48 },
    });
    worker.on('message', (response: Response) => this.#settle(response));
    worker.on('error', (error) => this.#abandon(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => {
      if (worker === this.#worker) this.#abandon(new Error(`the diagram worker ended with code ${code}`));
    });
    return worker;
  }

  #settle(response: Response): void {
    const waiting = this.#waiting.get(response.id);
    if (!waiting) return;
    this.#waiting.delete(response.id);
    clearTimeout(waiting.timer);
    if (this.#waiting.size === 0) {
      this.#worker?.unref();
      this.#idle = setTimeout(() => void this.close(), IDLE).unref();
    }
    if ('drawn' in response) waiting.resolve(response.drawn);
    else waiting.reject(new DiagramError(response.message, response.line));
  }

  /** Gives up the worker and everybody who waits for it; the next request starts another. */
  #abandon(error: Error): void {
    const worker = this.#worker;
    this.#worker = undefined;
    clearTimeout(this.#idle);
    void worker?.terminate();
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.#waiting.clear();
  }
}
