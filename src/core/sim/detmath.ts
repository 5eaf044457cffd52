/**
 * log, exp, pow, sin and cos from + - * / alone, so that every engine gets the same bits. ECMAScript lets its own
 * versions differ, and they do; one last bit is enough to swap two events. Relative error below 1e-12.
 */

const LN2_HIGH = 0.6931471803691238; // the upper bits of ln 2, exact when multiplied by an exponent
const LN2_LOW = 1.9082149292705877e-10;

/** 2 to an integer power, exact; 0 or Infinity outside the range of a double. */
function powerOfTwo(exponent: number): number {
  let result = 1;
  let factor = exponent < 0 ? 0.5 : 2;
  for (let left = Math.abs(exponent); left > 0; left = (left - (left % 2)) / 2) {
    if (left % 2 === 1) result *= factor;
    factor *= factor;
  }
  return result;
}

const SCALES = [512, 256, 128, 64, 32, 16, 8, 4, 2, 1].map((step) => {
  return { step, power: powerOfTwo(step), inverse: powerOfTwo(-step) };
});

/** The natural logarithm. -Infinity at 0, NaN below it. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let mantissa = x;
  let exponent = 0;
  for (const { step, power, inverse } of SCALES) {
    while (mantissa >= power) {
      mantissa *= inverse;
      exponent += step;
    }
    while (mantissa < inverse) {
      mantissa *= power;
      exponent -= step;
    }
  }
  if (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent -= 1;
  } else if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  // log m = 2 artanh((m - 1) / (m + 1)), with |s| < 0.172.
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let series = 0;
  for (let k = 23; k >= 3; k -= 2) series = square * (1 / k + series);
  return exponent * LN2_HIGH + (2 * s + (2 * s * series + exponent * LN2_LOW));
}

/** e to the power x. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.2) return 0;
  const exponent = Math.round(x / (LN2_HIGH + LN2_LOW));
  const rest = x - exponent * LN2_HIGH - exponent * LN2_LOW;
  let series = 1;
  for (let k = 14; k >= 1; k--) series = 1 + (rest * series) / k;
  // In two steps, because 2^-1074 times a number below one would round twice.
  const half = Math.trunc(exponent / 2);
  return series * powerOfTwo(half) * powerOfTwo(exponent - half);
}

/** x to the power y, for x >= 0 or an integer y; NaN otherwise. */
export function pow(x: number, y: number): number {
  if (Number.isInteger(y) && Math.abs(y) <= 1024) {
    let result = 1;
    let factor = x;
    for (let left = Math.abs(y); left > 0; left = (left - (left % 2)) / 2) {
      if (left % 2 === 1) result *= factor;
      factor *= factor;
    }
    return y < 0 ? 1 / result : result;
  }
  return x === 0 && y > 0 ? 0 : exp(y * log(x));
}

// pi / 2 in three parts, each exact when multiplied by a quadrant count below 2^20 (Cody and Waite).
const HALF_PI = [1.5707963267341256, 6.077100506303966e-11, 2.0222662487959506e-21] as const;

function quadrant(x: number): { turns: number; rest: number } {
  const turns = Math.round(x / (HALF_PI[0] + HALF_PI[1]));
  return {
    turns: ((turns % 4) + 4) % 4,
    rest: x - turns * HALF_PI[0] - turns * HALF_PI[1] - turns * HALF_PI[2],
  };
}

/** The Taylor series of sin (from 1) or cos (from 0) for |x| <= pi / 4. */
function series(x: number, from: 0 | 1): number {
  let sum = 1;
  for (let k = 18 + from; k > from; k -= 2) sum = 1 - (x * x * sum) / (k * (k - 1));
  return from === 1 ? x * sum : sum;
}

/** The sine of an angle in radians; NaN beyond a million radians, where the reduction would lose digits. */
export function sin(x: number): number {
  if (!(Math.abs(x) <= 1e6)) return NaN;
  const { turns, rest } = quadrant(x);
  const value = series(rest, turns % 2 === 0 ? 1 : 0);
  return turns >= 2 ? -value : value;
}

/** The cosine of an angle in radians; NaN beyond a million radians. */
export function cos(x: number): number {
  if (!(Math.abs(x) <= 1e6)) return NaN;
  const { turns, rest } = quadrant(x);
  const value = series(rest, turns % 2 === 0 ? 0 : 1);
  return turns === 1 || turns === 2 ? -value : value;
}
