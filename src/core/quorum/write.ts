import { push } from '../sim/queue.ts';
import { type Design, send } from './design.ts';
import type { QuorumEvent, Register } from './events.ts';
import { READS, type Trace } from './trace.ts';

/** The writer sends a version to all copies. What becomes of it follows from the delays, so its end is known at once. */
export function write(
  register: Register,
  version: number,
  design: Design,
  { writes, reads }: Trace,
): Register {
  const { now } = register;
  const sent = register.copies
    .map((_, copy) => ({ copy, ...send(design, false, copy, now, writes[version - 1]?.[copy] ?? 0) }))
    .sort((a, b) => a.acked - b.acked);
  const kept = design.spread === 'all' ? sent : sent.slice(0, design.acks);
  const done = sent[design.acks - 1]?.acked ?? 0;
  const [ended, kind] =
    done - now <= design.patience ? ([done, 'saved'] as const) : ([now + design.patience, 'failed'] as const);
  const first = (version - 1) * READS;
  const events: QuorumEvent[] = [
    ...kept.map(({ copy, stored }) => ({ kind: 'store' as const, at: stored, copy, version })),
    { kind, at: ended, version, since: now },
    ...reads
      .slice(first, first + READS)
      .map(({ offset }, i) => ({ kind: 'ask' as const, at: now + offset, read: first + i })),
  ];
  if (version < writes.length) {
    events.push({ kind: 'write', at: Math.max(now + design.every, ended), version: version + 1 });
  }
  return { ...register, begun: version, queue: events.reduce(push, register.queue) };
}
