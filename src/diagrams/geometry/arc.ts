import type { Point } from './box.ts';
import type { Cubic } from './cubic.ts';

export interface Arc {
  readonly from: Point;
  readonly rx: number;
  readonly ry: number;
  /** Rotation of the ellipse's x axis, in degrees. */
  readonly rotation: number;
  readonly large: boolean;
  readonly sweep: boolean;
  readonly to: Point;
}

/**
 * An elliptical arc as cubics of at most a quarter turn each, which is also how browsers draw it
 * (largest error 0.03 % of the radius). End point to centre conversion: SVG 2, appendix B.2.4.
 * An arc without a radius is a straight line.
 */
export function arcToCubics({ from, rx: rx0, ry: ry0, rotation, large, sweep, to }: Arc): Cubic[] {
  let [rx, ry] = [Math.abs(rx0), Math.abs(ry0)];
  if (from[0] === to[0] && from[1] === to[1]) return [];
  if (rx === 0 || ry === 0) return [{ p0: from, p1: from, p2: to, p3: to }];

  const phi = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * dx + sin * dy, cos * dy - sin * dx];
  // Radii too small to reach from end to end grow until they just do.
  const grow = Math.sqrt(Math.max(1, (x / rx) ** 2 + (y / ry) ** 2));
  [rx, ry] = [rx * grow, ry * grow];

  const reach = (rx * y) ** 2 + (ry * x) ** 2;
  const k = Math.sqrt(Math.max(0, (rx * ry) ** 2 - reach) / reach) * (large === sweep ? -1 : 1);
  const [ux, uy] = [(k * rx * y) / ry, (-k * ry * x) / rx];
  const [cx, cy] = [cos * ux - sin * uy + (from[0] + to[0]) / 2, sin * ux + cos * uy + (from[1] + to[1]) / 2];

  const start = Math.atan2((y - uy) / ry, (x - ux) / rx);
  let turn = Math.atan2((-y - uy) / ry, (-x - ux) / rx) - start;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;

  const onEllipse = (u: number, v: number): Point => [
    cx + rx * u * cos - ry * v * sin,
    cy + rx * u * sin + ry * v * cos,
  ];
  const pieces = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / pieces;
  const handle = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: pieces }, (_, i) => {
    const [a, b] = [start + i * step, start + (i + 1) * step];
    const [ca, sa, cb, sb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
    return {
      p0: onEllipse(ca, sa),
      p1: onEllipse(ca - handle * sa, sa + handle * ca),
      p2: onEllipse(cb + handle * sb, sb - handle * cb),
      p3: onEllipse(cb, sb),
    };
  });
}
