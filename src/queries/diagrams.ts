import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { place } from '../diagrams/index.ts';

const drawings = new Map<string, string>();

/** A drawn diagram from the cache, with ids of its own for the n-th time it stands on a page. */
export function diagramSvg(key: string, occurrence: number, title?: string): string {
  let svg = drawings.get(key);
  if (svg === undefined) {
    const file = join(process.cwd(), '.cache/diagrams', `${key}.json`);
    svg = (JSON.parse(readFileSync(file, 'utf8')) as { svg: string }).svg;
    drawings.set(key, svg);
  }
  return place(svg, occurrence, title ? { title } : {});
}
