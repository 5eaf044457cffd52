import { Cache } from './cache.ts';
import type { Fonts } from './geometry/font.ts';
import { fingerprint, keyOf } from './key.ts';
import type { Drawn } from './protocol.ts';
import { WorkerClient } from './worker-client.ts';

/** A drawn diagram, ready for `place`. */
export interface Diagram extends Drawn {
  /** Content hash of the source, the fonts and the versions: 16 hexadecimal digits. */
  readonly key: string;
}

export interface RendererOptions {
  /** A folder for pictures; made when it is missing, safe to delete. */
  readonly cacheDir: string;
  /** The fonts that the page sets diagrams in; text is measured in them. */
  readonly fonts: Fonts;
  /** The worker's file, when it is not where it was written. */
  readonly worker?: URL;
}

export interface Stats {
  /** Pictures drawn, and pictures taken from the cache folder. */
  drawn: number;
  cached: number;
}

export interface Renderer {
  /** Draws a diagram of mermaid's language, or fails with a `DiagramError`. */
  render(source: string): Promise<Diagram>;
  /** Ends the worker. Without it, an idle renderer still lets the process end. */
  close(): Promise<void>;
  readonly stats: Readonly<Stats>;
}

/** A renderer with a cache. Several diagrams may be asked for at once; they are drawn in turn. */
export function createRenderer({ cacheDir, fonts, worker }: RendererOptions): Renderer {
  const cache = new Cache(cacheDir);
  const client = new WorkerClient({ fonts }, worker);
  const stats: Stats = { drawn: 0, cached: 0 };
  const asked = new Map<string, Promise<Diagram>>();
  let fontsKey: Promise<string> | undefined;

  const find = async (key: string, source: string): Promise<Diagram> => {
    const stored = await cache.read(key);
    if (stored) {
      stats.cached += 1;
      return { key, ...stored };
    }
    const drawn = await client.draw(source, `dg-${key.slice(0, 8)}`);
    stats.drawn += 1;
    await cache.write(key, drawn);
    return { key, ...drawn };
  };

  return {
    stats,
    async render(source) {
      fontsKey ??= fingerprint(fonts);
      const key = keyOf(source, await fontsKey);
      const known = asked.get(key);
      if (known) return known;
      const found = find(key, source);
      asked.set(key, found);
      // What failed may be asked for again: the fault need not be the diagram's.
      found.catch(() => asked.delete(key));
      return found;
    },
    close: () => client.close(),
  };
}
