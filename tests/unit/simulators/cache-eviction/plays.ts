import { type PolicyId, policies } from '../../../../src/core/eviction/lane.ts';
import { nextUses } from '../../../../src/core/eviction/traces.ts';

/** One policy over a whole trace: a 1 for every hit, and what it held in the end. */
export function play(
  id: PolicyId,
  trace: readonly number[],
  room: number,
): { hits: string; held: readonly number[] } {
  const nexts = nextUses(trace);
  let memory = policies[id].empty;
  let hits = '';
  for (const [i, key] of trace.entries()) {
    const answer = policies[id].request(memory, key, room, nexts[i] ?? Number.POSITIVE_INFINITY);
    memory = answer.memory;
    hits += answer.hit ? '1' : '0';
  }
  return { hits, held: policies[id].held(memory) };
}

export const hitsOf = (id: PolicyId, trace: readonly number[], room: number): number =>
  play(id, trace, room).hits.split('1').length - 1;

export const missesOf = (id: PolicyId, trace: readonly number[], room: number): number =>
  trace.length - hitsOf(id, trace, room);
