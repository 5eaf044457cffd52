const RADIUS = 4;

/** A line along corners as an SVG path: corners rounded, an arrowhead at its end. Coordinates in tenths at the finest. */
export function edgePath(points: readonly (readonly [x: number, y: number])[]): string {
  const corners = points.filter(
    ([x, y], i) => i === 0 || x !== points[i - 1]?.[0] || y !== points[i - 1]?.[1],
  );
  const [first, ...rest] = corners;
  if (!first) return '';
  const parts = [`M${at(first)}`];
  rest.forEach((corner, i) => {
    const [before, after] = [corners[i] ?? corner, rest[i + 1]];
    if (!after) parts.push(`L${at(corner)}`);
    else parts.push(`L${at(toward(corner, before))}Q${at(corner)} ${at(toward(corner, after))}`);
  });
  return `${parts.join('')}m-5-3.5 5 3.5-5 3.5`;
}

type Point = readonly [x: number, y: number];

/** The point on the way from one to the other where its rounding begins: not past the middle. */
function toward([x, y]: Point, [toX, toY]: Point): Point {
  const length = Math.hypot(toX - x, toY - y);
  const share = Math.min(RADIUS, length / 2) / (length || 1);
  return [x + (toX - x) * share, y + (toY - y) * share];
}

function at([x, y]: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
