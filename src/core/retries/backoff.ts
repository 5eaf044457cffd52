import { pow } from '../sim/detmath.ts';

/** How long a client waits before it tries again. */
export type BackoffKind = 'fixed' | 'exponential' | 'full' | 'equal' | 'decorrelated';

/** The first wait, and the longest, in µs. */
export interface Backoff {
  readonly kind: BackoffKind;
  readonly base: number;
  readonly cap: number;
}

/**
 * The wait in µs before a retry. `step` is 0 for the first retry of a loop, `previous` the wait before the try that
 * failed, `unit` a random number in [0, 1). Full, equal and decorrelated jitter as Brooker defines them (AWS
 * Architecture Blog, 2015); the last grows from the wait before it instead of from the number of tries.
 */
export function waitBefore(
  { kind, base, cap }: Backoff,
  step: number,
  previous: number,
  unit: number,
): number {
  if (kind === 'fixed') return base;
  if (kind === 'decorrelated') {
    const most = 3 * (step === 0 ? base : previous);
    return Math.min(cap, Math.floor(base + unit * (most - base)));
  }
  const whole = Math.min(cap, base * pow(2, step));
  if (kind === 'exponential') return whole;
  return Math.floor(kind === 'full' ? unit * whole : (whole + unit * whole) / 2);
}
