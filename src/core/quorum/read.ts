import { push } from '../sim/queue.ts';
import { type Design, inCut, isFar, send } from './design.ts';
import { AGES, type Answer, FAR_BEHIND, type QuorumEvent, type Register } from './events.ts';
import type { Trace } from './trace.ts';

/** A reader asks every copy it can reach, and takes the newest version among the first answers. */
export function ask(before: Register, read: number, design: Design, { reads }: Trace): Register {
  const register = { ...before, asked: before.asked + 1 };
  const { now, copies, saved, savedAt, seen } = register;
  const draw = reads[read];
  if (!draw) throw new Error(`there is no read ${read}`);
  const fast = copies
    .map((version, copy) => ({ copy, version, at: now + (draw.answers[copy] ?? 0) }))
    .filter(({ copy }) => !inCut(design, now) || isFar(design, copy) === draw.far)
    .sort((a, b) => a.at - b.at);
  const taken = fast.slice(0, design.answers);
  const told = taken.at(-1)?.at ?? now;
  const deadline = now + design.patience;
  const silent = { kind: 'silent' as const, at: deadline, since: now };
  if (taken.length < design.answers || told > deadline)
    return { ...register, queue: push(register.queue, silent) };
  const version = Math.max(...taken.map((one) => one.version));
  const repair = (copy: number, at: number) => send(design, draw.far, copy, at, draw.repairs[copy] ?? 0);
  const repairs: QuorumEvent[] = [];
  let ended = told;
  if (design.repair === 'before') {
    const holders = taken.filter((one) => one.version === version).map(({ copy }) => copy);
    const missing = design.acks - holders.length;
    if (missing > 0) {
      const sent = copies.flatMap((_, copy) =>
        holders.includes(copy) ? [] : [{ copy, ...repair(copy, told) }],
      );
      for (const { copy, stored } of sent) repairs.push({ kind: 'store', at: stored, copy, version });
      ended = sent.map(({ acked }) => acked).sort((a, b) => a - b)[missing - 1] ?? told;
    }
  } else if (design.repair === 'after') {
    const newest = Math.max(...fast.map((one) => one.version));
    const last = fast.at(-1)?.at ?? now;
    for (const one of fast)
      if (one.version < newest) {
        repairs.push({ kind: 'store', at: repair(one.copy, last).stored, copy: one.copy, version: newest });
      }
  }
  const from = taken.map(({ copy }) => copy);
  const said: QuorumEvent =
    ended > deadline
      ? silent
      : { kind: 'answer', at: ended, version, since: now, floor: saved, age: now - savedAt, seen, from };
  return { ...register, queue: [...repairs, said].reduce(push, register.queue) };
}

const oneMore = (counts: readonly number[], place: number) => counts.map((n, i) => (i === place ? n + 1 : n));

/** A read ends: it is judged by what was known when it began. */
export function answer(register: Register, event: Answer, { every }: Design): Register {
  const { version, floor, seen, since } = event;
  const behind = Math.max(0, floor - version);
  // Before the first save nothing can be missed.
  const part = floor === 0 ? -1 : Math.min(AGES - 1, Math.floor((event.age * AGES) / every));
  return {
    ...register,
    seen: Math.max(register.seen, version),
    behind: oneMore(register.behind, Math.min(behind, FAR_BEHIND)),
    most: Math.max(register.most, behind),
    back: register.back + (version < seen ? 1 : 0),
    ghosts: register.ghosts + (register.failed.includes(version) ? 1 : 0),
    byAge: oneMore(register.byAge, part),
    staleByAge: oneMore(register.staleByAge, behind > 0 ? part : -1),
    readTime: register.readTime + event.at - since,
  };
}
