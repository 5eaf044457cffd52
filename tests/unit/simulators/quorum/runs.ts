import type { Design } from '../../../../src/core/quorum/design.ts';
import type { Answer, QuorumEvent, Register } from '../../../../src/core/quorum/events.ts';
import { happen, nextEvent, openRegister } from '../../../../src/core/quorum/register.ts';
import type { Trace } from '../../../../src/core/quorum/trace.ts';
import { items } from '../../../../src/core/sim/trail.ts';

/** Three copies, one confirmation, one answer, and nothing special. Times in µs. */
export const plain: Design = {
  copies: 3,
  acks: 1,
  answers: 1,
  spread: 'all',
  repair: 'none',
  far: 0,
  cut: { from: 0, until: 0 },
  standIns: false,
  patience: 1e9,
  every: 1_000_000,
};

/** The register when nothing is left to happen. */
export function runOut(design: Design, trace: Trace): Register {
  let register = openRegister(design);
  while (nextEvent(register)) register = happen(register, design, trace);
  return register;
}

export const eventsOf = (register: Register): QuorumEvent[] => items(register.log);
export const answersOf = (register: Register): Answer[] =>
  eventsOf(register).filter((event) => event.kind === 'answer');
