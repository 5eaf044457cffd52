import type { MapArea } from './topic.ts';

/**
 * The row of each topic in its area's band: no two of one layer share one, a topic stands as near as it can to the mean
 * row of its prerequisites in the area, and a band has no more rows than its fullest layer has topics.
 */
export function rowsOf({ topics }: MapArea, layers: ReadonlyMap<string, number>): Map<string, number> {
  const columns = Map.groupBy(topics, (t) => layers.get(t.id) ?? 0);
  const count = Math.max(0, ...[...columns.values()].map((c) => c.length));
  const rows = new Map<string, number>();
  for (const layer of [...columns.keys()].sort((a, b) => a - b)) {
    const wanted = (columns.get(layer) ?? []).map((topic, i) => {
      const near = topic.prerequisites.flatMap((p) => rows.get(p) ?? []);
      return { id: topic.id, row: near.length ? near.reduce((sum, r) => sum + r, 0) / near.length : i };
    });
    wanted.sort((a, b) => a.row - b.row);
    let free = 0;
    wanted.forEach(({ id, row }, i) => {
      const last = count - (wanted.length - i);
      const at = Math.min(Math.max(Math.round(row), free), last);
      rows.set(id, at);
      free = at + 1;
    });
  }
  return rows;
}
