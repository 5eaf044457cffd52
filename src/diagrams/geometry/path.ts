import { around, type Box, type Point } from './box.ts';
import { cubicAt, extremes } from './cubic.ts';
import { parsePath } from './path-data.ts';

/** The box of a path's geometry, without its stroke; curves are bounded exactly. */
export function pathBox(d: string | null): Box | undefined {
  return around(
    parsePath(d).flatMap((segment) => (segment.kind === 'cubic' ? extremes(segment.curve) : [segment.to])),
  );
}

/** Chords per curve: keeps the length of a quarter circle within 0.003 %. */
const CHORDS = 64;

/** The pieces of a flattened path: chords with the length of the path before each. */
function chords(d: string | null): { from: Point; to: Point; before: number; length: number }[] {
  const out: { from: Point; to: Point; before: number; length: number }[] = [];
  let pen: Point = [0, 0];
  let total = 0;
  const draw = (to: Point): void => {
    const length = Math.hypot(to[0] - pen[0], to[1] - pen[1]);
    out.push({ from: pen, to, before: total, length });
    total += length;
    pen = to;
  };
  for (const segment of parsePath(d)) {
    if (segment.kind === 'move') pen = segment.to;
    else if (segment.kind === 'cubic') {
      for (let i = 1; i <= CHORDS; i++) draw(cubicAt(segment.curve, i / CHORDS));
    } else draw(segment.to);
  }
  return out;
}

/** The length of a path in user units. */
export function pathLength(d: string | null): number {
  const last = chords(d).at(-1);
  return last ? last.before + last.length : 0;
}

/** The point `distance` along a path; before the beginning and past the end are the ends. */
export function pointAtLength(d: string | null, distance: number): Point {
  const pieces = chords(d);
  const wanted = Math.max(0, distance);
  const piece = pieces.find((p) => p.length > 0 && p.before + p.length >= wanted);
  if (!piece) return pieces.at(-1)?.to ?? [0, 0];
  const t = (wanted - piece.before) / piece.length;
  return [
    piece.from[0] + t * (piece.to[0] - piece.from[0]),
    piece.from[1] + t * (piece.to[1] - piece.from[1]),
  ];
}
