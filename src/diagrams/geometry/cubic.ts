import type { Point } from './box.ts';

/** A cubic Bézier curve by its end points and its two control points. */
export interface Cubic {
  readonly p0: Point;
  readonly p1: Point;
  readonly p2: Point;
  readonly p3: Point;
}

const bernstein = (t: number, a: number, b: number, c: number, d: number): number => {
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
};

/** The point at parameter t in [0, 1]. */
export const cubicAt = ({ p0, p1, p2, p3 }: Cubic, t: number): Point => [
  bernstein(t, p0[0], p1[0], p2[0], p3[0]),
  bernstein(t, p0[1], p1[1], p2[1], p3[1]),
];

/** Roots in (0, 1) of the derivative of one coordinate; it is a quadratic. */
function stationary(a: number, b: number, c: number, d: number): number[] {
  const qa = -a + 3 * b - 3 * c + d;
  const qb = 2 * (a - 2 * b + c);
  const qc = b - a;
  const roots: number[] = [];
  if (Math.abs(qa) < 1e-12) {
    if (Math.abs(qb) > 1e-12) roots.push(-qc / qb);
  } else {
    const root = qb * qb - 4 * qa * qc;
    if (root >= 0) roots.push((-qb + Math.sqrt(root)) / (2 * qa), (-qb - Math.sqrt(root)) / (2 * qa));
  }
  return roots.filter((t) => t > 0 && t < 1);
}

/** The points that may bound the curve: both ends, and where a coordinate turns round. */
export function extremes(curve: Cubic): Point[] {
  const { p0, p1, p2, p3 } = curve;
  const ts = [0, 1] as const;
  return ts
    .flatMap((axis) => stationary(p0[axis], p1[axis], p2[axis], p3[axis]))
    .map((t) => cubicAt(curve, t))
    .concat([p0, p3]);
}

/** A quadratic Bézier curve as the cubic that is the same curve. */
export const fromQuadratic = (p0: Point, c: Point, p3: Point): Cubic => {
  const towards = (p: Point): Point => [p[0] + (2 / 3) * (c[0] - p[0]), p[1] + (2 / 3) * (c[1] - p[1])];
  return { p0, p1: towards(p0), p2: towards(p3), p3 };
};
