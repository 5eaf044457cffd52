import type { Point } from '../geometry/box.ts';
import { commands, parsePath, type Segment } from '../geometry/path-data.ts';

/** How far, in pixels, a line may leave the one it replaces. */
const TOLERANCE = 0.05;

const write = (values: readonly number[], digits: number): string =>
  values.reduce((text, value) => {
    const number = String(Number(value.toFixed(digits)) + 0);
    return text + (text === '' || number.startsWith('-') ? '' : ' ') + number;
  }, '');

/** Whether `p` lies on the way from `a` to `b`. */
function between(p: Point, a: Point, b: Point): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  const [px, py] = [p[0] - a[0], p[1] - a[1]];
  if (length < TOLERANCE) return Math.hypot(px, py) < TOLERANCE;
  const along = (px * dx + py * dy) / length;
  return Math.abs(px * dy - py * dx) / length < TOLERANCE && along > -TOLERANCE && along < length + TOLERANCE;
}

const endOf = (segment: Segment): Point => (segment.kind === 'cubic' ? segment.curve.p3 : segment.to);
const near = (a: Point, b: Point): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) < TOLERANCE;

/** Curves that are straight become lines. */
function straighten(segment: Segment): Segment {
  if (segment.kind !== 'cubic') return segment;
  const { p0, p1, p2, p3 } = segment.curve;
  return between(p1, p0, p3) && between(p2, p0, p3) ? { kind: 'line', to: p3 } : segment;
}

/**
 * Sketching libraries draw each stroke twice and begin every stroke afresh. A stroke drawn just
 * before, and a jump to where the pen is, are left out; a repeated line is left as one of no length.
 */
function dropRepeats(segments: readonly Segment[]): Segment[] {
  const out: Segment[] = [];
  let pen: Point | undefined;
  for (const [i, segment] of segments.entries()) {
    const [before, last, next] = [out.at(-2), out.at(-1), segments[i + 1]];
    if (segment.kind !== 'move') {
      out.push(segment);
      pen = endOf(segment);
    } else if (
      before &&
      last?.kind === 'line' &&
      next?.kind === 'line' &&
      near(endOf(before), segment.to) &&
      near(last.to, next.to)
    ) {
      pen = last.to;
    } else if (!pen || !near(pen, segment.to)) {
      out.push(segment);
      pen = segment.to;
    }
  }
  return out;
}

/** Lines that go on in the same direction become one, and lines of no length none. */
function joinLines(segments: readonly Segment[]): Segment[] {
  const out: Segment[] = [];
  for (const segment of segments) {
    const last = out.at(-1);
    if (segment.kind === 'line' && last) {
      if (near(endOf(last), segment.to)) continue;
      const from = out.at(-2);
      if (last.kind === 'line' && from && between(last.to, endOf(from), segment.to)) out.pop();
    }
    out.push(segment);
  }
  return out;
}

function print(segments: readonly Segment[]): string {
  let out = '';
  let pen: Point = [0, 0];
  for (const segment of segments) {
    if (segment.kind === 'cubic') {
      const { p1, p2, p3 } = segment.curve;
      out += `C${write([...p1, ...p2, ...p3], 1)}`;
    } else if (segment.kind === 'close') out += 'Z';
    else {
      const [x, y] = segment.to;
      if (segment.kind === 'move') out += `M${write([x, y], 1)}`;
      else if (Math.abs(y - pen[1]) < TOLERANCE) out += `H${write([x], 1)}`;
      else if (Math.abs(x - pen[0]) < TOLERANCE) out += `V${write([y], 1)}`;
      else out += `L${write([x, y], 1)}`;
    }
    pen = endOf(segment);
  }
  return out;
}

/**
 * A path's `d` in fewer bytes, at most a tenth of a pixel off. Paths with arcs or relative commands
 * keep them: they are icons and cylinders, short already. In a filled path every stroke begins where
 * it did, since what is joined encloses another area.
 */
export function compactPath(d: string, filled: boolean): string {
  const parts = [...commands(d)];
  if (parts.every(({ name }) => 'MLHVCZz'.includes(name))) {
    const segments = parsePath(d).map(straighten);
    return print(joinLines(filled ? segments : dropRepeats(segments)));
  }
  return parts.map(({ name, args }) => name + write(args, 2)).join('');
}
