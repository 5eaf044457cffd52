import { empty, peek, pop, push } from '../sim/queue.ts';
import { added, noTrail } from '../sim/trail.ts';
import type { Design } from './design.ts';
import { AGES, FAR_BEHIND, type QuorumEvent, type Register } from './events.ts';
import { answer, ask } from './read.ts';
import type { Trace } from './trace.ts';
import { write } from './write.ts';

/** Before the first write. */
export function openRegister(design: Design): Register {
  let queue = push(empty<QuorumEvent>(), { kind: 'write', at: 0, version: 1 });
  if (design.far > 0) {
    queue = push(queue, { kind: 'cut', at: design.cut.from });
    queue = push(queue, { kind: 'heal', at: design.cut.until });
  }
  return {
    now: 0,
    queue,
    copies: new Array<number>(design.copies).fill(0),
    begun: 0,
    saved: 0,
    savedAt: 0,
    saves: 0,
    failed: [],
    seen: 0,
    asked: 0,
    silent: 0,
    behind: new Array<number>(FAR_BEHIND + 1).fill(0),
    most: 0,
    back: 0,
    ghosts: 0,
    byAge: new Array<number>(AGES).fill(0),
    staleByAge: new Array<number>(AGES).fill(0),
    readTime: 0,
    writeTime: 0,
    log: noTrail,
  };
}

/** The event that comes next; undefined when all is done. */
export const nextEvent = ({ queue }: Register): QuorumEvent | undefined => peek(queue);

/** The register after the event that comes next. */
export function happen(before: Register, design: Design, trace: Trace): Register {
  const event = peek(before.queue);
  if (!event) throw new Error('nothing is left to happen');
  const register = { ...before, now: event.at, queue: pop(before.queue), log: added(before.log, event) };
  switch (event.kind) {
    case 'write':
      return write(register, event.version, design, trace);
    case 'store': {
      const { copy, version } = event;
      // A copy never goes back: what comes late is older than what it has.
      return { ...register, copies: register.copies.map((v, i) => (i === copy ? Math.max(v, version) : v)) };
    }
    case 'saved':
      return {
        ...register,
        saved: event.version,
        savedAt: event.at,
        saves: register.saves + 1,
        writeTime: register.writeTime + event.at - event.since,
      };
    case 'failed':
      return { ...register, failed: [...register.failed, event.version] };
    case 'ask':
      return ask(register, event.read, design, trace);
    case 'answer':
      return answer(register, event, design);
    case 'silent':
      return { ...register, silent: register.silent + 1 };
    default:
      return register;
  }
}
