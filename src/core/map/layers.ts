import type { MapTopic } from './topic.ts';

/**
 * The layer of each topic: 0 without prerequisites, else one more than the highest of theirs (the longest path from a
 * root; Sugiyama, Tagawa and Toda 1981, step 1). Throws on a cycle.
 */
export function layersOf(topics: readonly MapTopic[]): Map<string, number> {
  const index = new Map(topics.map((t) => [t.id, t]));
  const layers = new Map<string, number>();
  const open = new Set<string>();
  const visit = ({ id, prerequisites }: MapTopic): number => {
    const known = layers.get(id);
    if (known !== undefined) return known;
    if (open.has(id)) throw new Error(`${id} is a prerequisite of itself`);
    open.add(id);
    const below = prerequisites.flatMap((p) => index.get(p) ?? []).map(visit);
    const layer = Math.max(-1, ...below) + 1;
    layers.set(id, layer);
    return layer;
  };
  topics.forEach(visit);
  return layers;
}
