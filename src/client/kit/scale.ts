/** A linear map from a domain to a range, for charts. A domain without width goes to the middle of the range. */
export function linear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const width = to - from;
  return (value) => (width === 0 ? (start + end) / 2 : start + ((value - from) / width) * (end - start));
}

/** Where an axis may end, times a power of ten: no two neighbours are farther apart than 3 to 2. */
const ENDS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/**
 * Where an axis ends that must show a value above 0 with a little room: one of a few round numbers, so that the axis of
 * a run moves seldom while the value grows.
 */
export function endAbove(value: number): number {
  const least = value * 1.03;
  const power = 10 ** Math.floor(Math.log10(least));
  // A power of ten below one is no whole number, and a quotient of two has less dust than a product.
  const end = (factor: number) => (power < 1 ? factor / Math.round(1 / power) : factor * power);
  return end(ENDS.find((factor) => end(factor) >= least) ?? 10);
}

/** Round numbers (1, 2 or 5 times a power of ten apart) within the domain: about as many as asked for. */
export function ticks([from, to]: readonly [number, number], wanted: number): number[] {
  if (!(to > from)) return [from];
  const rough = (to - from) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const error = rough / power;
  const factor = error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.SQRT2 ? 2 : 1;
  // Steps below one are divided by a whole number instead of multiplied by a fraction, which would leave dust.
  const step = power * factor;
  const divisor = Math.round(1 / step);
  const at = (i: number) => (step < 1 ? i / divisor : i * step);
  let [first, last] = [Math.round(from / at(1)), Math.round(to / at(1))];
  if (at(first) < from) first += 1;
  if (at(last) > to) last -= 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => at(first + i));
}

/** Letters between two labels, at least. */
export const GAP = 0.4;

/**
 * Round numbers within the domain: about as many as asked for, or fewer where their labels would run into each other.
 * `room` is how many letters stand along the whole domain on the narrowest screen.
 */
export function ticksInRoom(
  domain: readonly [number, number],
  wanted: number,
  print: (value: number) => string,
  room: number,
): number[] {
  const found = ticks(domain, wanted);
  const longest = Math.max(...found.map((value) => print(value).length));
  const apart = (((found[1] ?? 0) - (found[0] ?? 0)) / (domain[1] - domain[0])) * room;
  if (found.length <= 2 || wanted <= 1 || apart >= longest + GAP) return found;
  return ticksInRoom(domain, wanted - 1, print, room);
}

/** Those of some ascending ticks whose labels do not run into that of the tick before; `room` as above. */
export function thinned(
  at: readonly number[],
  domain: readonly [number, number],
  print: (value: number) => string,
  room: number,
): number[] {
  const place = linear(domain, [0, room]);
  const kept: number[] = [];
  for (const value of at) {
    const last = kept.at(-1);
    const half = (print(value).length + (last === undefined ? 0 : print(last).length)) / 2;
    if (last === undefined || place(value) - place(last) >= half + GAP) kept.push(value);
  }
  return kept;
}
