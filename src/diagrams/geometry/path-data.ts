import { arcToCubics } from './arc.ts';
import type { Point } from './box.ts';
import { type Cubic, fromQuadratic } from './cubic.ts';

/** A path in absolute terms: a pen that jumps, draws straight, goes back to its start, or draws a cubic. */
export type Segment =
  | { readonly kind: 'move' | 'line' | 'close'; readonly to: Point }
  | { readonly kind: 'cubic'; readonly curve: Cubic };

const COUNTS: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};
const NUMBER = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/y;
/** An arc's flags may stand without a gap: `a5 5 0 01.5 2`. */
const FLAG = /[\s,]*([01])/y;
const COMMAND = /[\s,]*([a-zA-Z])/y;

/** Commands with their arguments; as in browsers, everything before the first fault counts. */
export function* commands(d: string): Generator<{ name: string; args: number[] }> {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(d);
    if (match) at = pattern.lastIndex;
    return match?.[1];
  };
  let name: string | undefined;
  while (at < d.length) {
    const next = take(COMMAND);
    // Further pairs after a move are lines.
    name = next ?? (name === 'M' ? 'L' : name === 'm' ? 'l' : name);
    const count = COUNTS[name?.toLowerCase() ?? ''];
    if (name === undefined || count === undefined || (count === 0 && next === undefined)) return;
    const args: number[] = [];
    for (let i = 0; i < count; i++) {
      const flag = name.toLowerCase() === 'a' && (i === 3 || i === 4);
      const token = take(flag ? FLAG : NUMBER);
      if (token === undefined) return;
      args.push(Number(token));
    }
    yield { name, args };
  }
}

/** The segments of an SVG path's `d`, in order, all absolute; arcs and quadratics become cubics. */
export function parsePath(d: string | null): Segment[] {
  const out: Segment[] = [];
  let pen: Point = [0, 0];
  let start: Point = [0, 0];
  /** Second control point of the curve before, for the smooth commands. */
  let cubicHandle: Point | undefined;
  let quadraticHandle: Point | undefined;
  const line = (to: Point, kind: 'line' | 'close' = 'line'): void => {
    out.push({ kind, to });
    pen = to;
  };
  const curveTo = (curve: Cubic): void => {
    out.push({ kind: 'cubic', curve });
    pen = curve.p3;
  };
  const mirrored = (handle: Point | undefined): Point =>
    handle ? [2 * pen[0] - handle[0], 2 * pen[1] - handle[1]] : pen;

  for (const { name, args } of commands(d ?? '')) {
    const command = name.toLowerCase();
    const [ox, oy] = name === command ? pen : [0, 0];
    const at = (i: number): Point => [(args[i] ?? 0) + ox, (args[i + 1] ?? 0) + oy];
    const before = { cubicHandle, quadraticHandle };
    cubicHandle = undefined;
    quadraticHandle = undefined;
    switch (command) {
      case 'm':
        pen = at(0);
        start = pen;
        out.push({ kind: 'move', to: pen });
        break;
      case 'l':
        line(at(0));
        break;
      case 'h':
        line([(args[0] ?? 0) + ox, pen[1]]);
        break;
      case 'v':
        line([pen[0], (args[0] ?? 0) + oy]);
        break;
      case 'c':
      case 's': {
        const first = command === 'c' ? at(0) : mirrored(before.cubicHandle);
        const second = at(command === 'c' ? 2 : 0);
        curveTo({ p0: pen, p1: first, p2: second, p3: at(command === 'c' ? 4 : 2) });
        cubicHandle = second;
        break;
      }
      case 'q':
      case 't': {
        const control = command === 'q' ? at(0) : mirrored(before.quadraticHandle);
        curveTo(fromQuadratic(pen, control, at(command === 'q' ? 2 : 0)));
        quadraticHandle = control;
        break;
      }
      case 'a': {
        const [rx = 0, ry = 0, rotation = 0, large, sweep] = args;
        const arc = { from: pen, rx, ry, rotation, large: large === 1, sweep: sweep === 1, to: at(5) };
        for (const curve of arcToCubics(arc)) curveTo(curve);
        pen = at(5);
        break;
      }
      default:
        line(start, 'close');
    }
  }
  return out;
}
