/** An axis-aligned box by its corners, in user units; x0 <= x1 and y0 <= y1. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export type Point = readonly [x: number, y: number];

/** The box of a rectangle given as SVG gives it. */
export const boxOf = (x: number, y: number, width: number, height: number): Box => ({
  x0: x,
  y0: y,
  x1: x + width,
  y1: y + height,
});

/** The smallest box around both; `undefined` stands for "nothing drawn" and changes nothing. */
export function union(a: Box | undefined, b: Box | undefined): Box | undefined {
  if (!a || !b) return a ?? b;
  return {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  };
}

/** The smallest box around the points; points that are not finite are left out. */
export function around(points: Iterable<Point>): Box | undefined {
  let box: Box | undefined;
  for (const [x, y] of points) {
    if (Number.isFinite(x) && Number.isFinite(y)) box = union(box, { x0: x, y0: y, x1: x, y1: y });
  }
  return box;
}
