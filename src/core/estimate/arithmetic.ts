/** Drops the noise of binary fractions: 12 significant digits, so that 0.1 * 3 / 0.1 is 3 and not a hair more. */
export function snap(x: number): number {
  return Number(x.toPrecision(12));
}

/** What the language computes with, for the build and for the reader's browser alike, on one value or two. */
export const OPERATIONS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
  min: Math.min,
  max: Math.max,
  // Minus before one value; no name can be written so.
  '~': (a) => -a,
  ceil: (a) => Math.ceil(snap(a)),
  floor: (a) => Math.floor(snap(a)),
  round: (a) => Math.round(snap(a)),
  sqrt: Math.sqrt,
  log2: Math.log2,
  ln: Math.log,
};
