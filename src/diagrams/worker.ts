/**
 * Draws diagrams in a thread of its own, because mermaid needs a `window` in the global scope and
 * the code around it must not find one.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { installDom } from './dom/install.ts';
import { finish } from './finish/index.ts';
import { loadMetrics } from './geometry/font.ts';
import { config } from './mermaid/config.ts';
import { toDiagramError } from './mermaid/failure.ts';
import { quickenPlainProperties } from './mermaid/plain-properties.ts';
import type { Drawn, Request, Response, WorkerData } from './protocol.ts';
import { readSource } from './source.ts';

/** Park and Miller's minimal standard generator: the same picture needs the same chances. */
function minimalStandard(): () => number {
  let state = 1;
  return () => {
    state = (state * 16807) % 2147483647;
    return (state - 1) / 2147483646;
  };
}

const { fonts } = workerData as WorkerData;
const metrics = await loadMetrics(fonts);
const document = installDom(metrics);
// Only now: on import mermaid already looks for the document.
const { default: mermaid } = await import('mermaid');
quickenPlainProperties();
mermaid.initialize(config);

async function draw({ source: raw, prefix }: Request): Promise<Drawn> {
  const source = readSource(raw);
  Math.random = minimalStandard();
  try {
    const { svg, diagramType } = await mermaid.render(prefix, source.text);
    return {
      type: diagramType.replace(/-v\d+$/, ''),
      ...finish(document, metrics, svg, prefix, source.text),
    };
  } catch (error) {
    throw toDiagramError(error, source);
  }
}

let queue: Promise<void> = Promise.resolve();
parentPort?.on('message', (request: Request) => {
  queue = queue.then(async () => {
    let response: Response;
    try {
      response = { id: request.id, drawn: await draw(request) };
    } catch (error) {
      const { message, line } = error as { message: string; line?: number };
      response = { id: request.id, message, line };
    }
    parentPort?.postMessage(response);
  });
});
