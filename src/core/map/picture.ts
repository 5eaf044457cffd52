import { label, wrap } from './label.ts';
import { layersOf } from './layers.ts';
import { rowsOf } from './rows.ts';
import type { MapArea } from './topic.ts';
import { type Stretch, tracksOf } from './tracks.ts';

/** Lengths in px at the size at which the map is drawn. */
export const SIZES = { width: 172, line: 17, font: 13, pad: 8, rowGap: 10, track: 6, margin: 16 };

/** A topic's box. */
export interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
}

/** An area's band, over the whole width. */
export interface Band {
  id: string;
  /** In lines. */
  title: string[];
  y: number;
  height: number;
  boxes: Box[];
}

/** A line from a topic to one that builds on it, along corners. */
export interface Edge {
  from: string;
  to: string;
  points: (readonly [x: number, y: number])[];
}

/** The map, drawn. */
export interface MapPicture {
  width: number;
  height: number;
  bands: Band[];
  edges: Edge[];
}

interface Link {
  from: string;
  to: string;
  /** Columns. */
  a: number;
  b: number;
  /** The band of `to`. */
  band: number;
}

/**
 * Draws areas as bands below each other and layers of prerequisites as columns, so that every edge leads to the right.
 * An edge leaves its box on the right into the channel behind the column; one that passes over columns runs along the
 * strip above the band that it leads to; it enters its box on the left. Edges of one topic share their lines, those of
 * two never do, and no line touches a box on its way.
 */
export function drawMap(areas: readonly MapArea[]): MapPicture {
  const topics = areas.flatMap((a) => a.topics);
  const layers = layersOf(topics);
  const column = (id: string) => layers.get(id) ?? 0;
  const links: Link[] = areas.flatMap((area, band) =>
    area.topics.flatMap((t) =>
      t.prerequisites
        .filter((p) => layers.has(p))
        .map((from) => ({ from, to: t.id, a: column(from), b: column(t.id), band })),
    ),
  );
  const strips = areas.map((_, band) =>
    tracksOf(
      links.filter((l) => l.band === band && isLong(l)).map((l) => ({ net: l.from, from: l.a + 1, to: l.b })),
    ),
  );
  const labels = new Map(
    topics.map((t) => [t.id, label(t.name, (SIZES.width - 2 * SIZES.pad) / SIZES.font)]),
  );

  let bottom = 0;
  const spots = new Map<string, { y: number; height: number }>();
  const bands = areas.map((area, i) => {
    const y = bottom;
    const title = wrap(area.title, SIZES.width / (SIZES.font + 1));
    const tracks = ((strips[i]?.count ?? 0) + 3) * SIZES.track;
    bottom += Math.max(title.length * SIZES.line + 2 * SIZES.pad + 4, tracks);
    const rows = Map.groupBy([...rowsOf(area, layers)], ([, row]) => row);
    for (const [, row] of [...rows].sort(([a], [b]) => a - b)) {
      const lines = Math.max(...row.map(([id]) => labels.get(id)?.length ?? 0));
      const height = lines * SIZES.line + 2 * SIZES.pad;
      for (const [id] of row) spots.set(id, { y: bottom, height });
      bottom += height + SIZES.rowGap;
    }
    return { id: area.id, title, y, height: bottom - y };
  });

  const spot = (id: string) => spots.get(id) ?? { y: 0, height: 0 };
  const leave = ({ from }: Link) => spot(from).y + spot(from).height * 0.8;
  const enter = ({ from, to }: Link) => {
    const into = links.filter((l) => l.to === to).sort((x, y) => spot(x.from).y - spot(y.from).y);
    return (
      spot(to).y +
      spot(to).height * (0.1 + (0.5 * (into.findIndex((l) => l.from === from) + 0.5)) / into.length)
    );
  };
  const along = ({ from, band }: Link) =>
    (bands[band]?.y ?? 0) + ((strips[band]?.track.get(from) ?? 0) + 2) * SIZES.track;

  const columns = Math.max(-1, ...layers.values()) + 1;
  const stretches: Stretch[][] = Array.from({ length: columns + 1 }, () => []);
  for (const l of links) {
    const add = (channel: number, from: number, to: number) =>
      stretches[channel]?.push({ net: l.from, from, to });
    if (isLong(l)) {
      add(l.a + 1, leave(l), along(l));
      add(l.b, along(l), enter(l));
    } else add(l.b, leave(l), enter(l));
  }
  const channels = stretches.map(tracksOf);
  const lefts: number[] = [];
  const starts: number[] = [];
  let right = SIZES.margin;
  for (let c = 0; c < columns; c++) {
    starts[c] = right;
    lefts[c] = right + (c === 0 ? 0 : ((channels[c]?.count ?? 0) + 5) * SIZES.track);
    right = (lefts[c] ?? 0) + SIZES.width;
  }
  const trackX = (channel: number, net: string) =>
    (starts[channel] ?? 0) + ((channels[channel]?.track.get(net) ?? 0) + 2) * SIZES.track;

  const edges = links.map((l) => {
    const [y1, y2] = [leave(l), enter(l)];
    const [x1, x2] = [(lefts[l.a] ?? 0) + SIZES.width, lefts[l.b] ?? 0];
    const [out, into] = [trackX(l.a + 1, l.from), trackX(l.b, l.from)];
    const middle = isLong(l)
      ? ([
          [out, along(l)],
          [into, along(l)],
        ] as const)
      : [];
    const points = [[x1, y1], [out, y1], ...middle, [into, y2], [x2, y2]] as const;
    return { from: l.from, to: l.to, points: [...points] };
  });
  return {
    width: right + SIZES.margin,
    height: bottom + SIZES.margin,
    bands: bands.map((b, i) => ({
      ...b,
      boxes: (areas[i]?.topics ?? []).map(({ id }) => ({
        id,
        x: lefts[column(id)] ?? 0,
        ...spot(id),
        width: SIZES.width,
        lines: labels.get(id) ?? [],
      })),
    })),
    edges,
  };
}

/** Whether an edge passes over a column. */
function isLong({ a, b }: Link): boolean {
  return b > a + 1;
}
