import { around, type Box } from './box.ts';

/** A 2D affine map in SVG's order: x' = a x + c y + e, y' = b x + d y + f. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const IDENTITY: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** The map that applies `n` first and `m` after it. */
export const multiply = (m: Matrix, n: Matrix): Matrix => ({
  a: m.a * n.a + m.c * n.b,
  b: m.b * n.a + m.d * n.b,
  c: m.a * n.c + m.c * n.d,
  d: m.b * n.c + m.d * n.d,
  e: m.a * n.e + m.c * n.f + m.e,
  f: m.b * n.e + m.d * n.f + m.f,
});

const translate = (e: number, f = 0): Matrix => ({ ...IDENTITY, e, f });

function rotate(degrees: number, cx = 0, cy = 0): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turn: Matrix = { a: cos, b: sin, c: -sin, d: cos, e: 0, f: 0 };
  return multiply(multiply(translate(cx, cy), turn), translate(-cx, -cy));
}

function primitive(name: string, p: readonly number[]): Matrix {
  const [p0 = 0, p1, p2, p3 = 1, p4 = 0, p5 = 0] = p;
  switch (name) {
    case 'translate':
      return translate(p0, p1);
    case 'scale':
      return { ...IDENTITY, a: p0, d: p1 ?? p0 };
    case 'rotate':
      return rotate(p0, p1, p2);
    case 'matrix':
      return { a: p0, b: p1 ?? 0, c: p2 ?? 0, d: p3, e: p4, f: p5 };
    case 'skewX':
      return { ...IDENTITY, c: Math.tan((p0 * Math.PI) / 180) };
    case 'skewY':
      return { ...IDENTITY, b: Math.tan((p0 * Math.PI) / 180) };
    default:
      return IDENTITY;
  }
}

/** The map of an SVG `transform` attribute; an empty or missing one is the identity. */
export function parseTransform(text: string | null): Matrix {
  let matrix = IDENTITY;
  for (const [, name = '', args = ''] of (text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const numbers = args
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number.parseFloat);
    matrix = multiply(matrix, primitive(name, numbers));
  }
  return matrix;
}

/** The smallest box around the image of a box. */
export function transformBox(m: Matrix, box: Box | undefined): Box | undefined {
  if (!box || m === IDENTITY) return box;
  const corners = [
    [box.x0, box.y0],
    [box.x1, box.y0],
    [box.x0, box.y1],
    [box.x1, box.y1],
  ] as const;
  return around(corners.map(([x, y]) => [m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f] as const));
}
