import { describe, expect, test } from 'vitest';
import { fresh, restarted, timedOut } from '../../../../src/core/raft/election.ts';
import { receive } from '../../../../src/core/raft/server.ts';
import type { Message, Rules, Server } from '../../../../src/core/raft/types.ts';
import vectors from './vectors.json';

interface World {
  readonly servers: readonly Server[];
  /** What was ever sent, a bit each: every message may come at any time, any number of times, or never. */
  readonly sent: bigint;
}

const rules = (broken: Rules['broken']): Rules => {
  return { servers: 3, timeout: 1000, empty: false, guarded: false, broken };
};
const keyOf = ({ servers, sent }: World) =>
  servers.map(({ term, vote, role, votes }) => `${term} ${vote} ${role} ${votes.toSorted()}`).join() + sent;

/** All that elections can come to, from servers whose logs end in the given terms and lengths. */
function explore(
  logs: readonly (readonly number[])[],
  standers: readonly number[],
  highest: number,
  by: Rules,
) {
  const servers = logs.map(([term = 0, length = 0], id): Server => {
    return { ...fresh(id), log: new Array(length).fill({ term, command: 1 }) };
  });
  const start: World = { servers, sent: 0n };
  const seen = new Map([[keyOf(start), start]]);
  const bits = new Map<string, bigint>();
  const messages: Message[] = [];
  const after = ({ servers, sent }: World, server: Server, out: readonly Message[]): World => {
    let all = sent;
    for (const message of out) {
      // Of elections alone: what a leader sends is left out.
      if (message.kind !== 'ask' && message.kind !== 'vote') continue;
      const text = JSON.stringify(message);
      const bit = bits.get(text) ?? 1n << BigInt(messages.push(message) - 1);
      bits.set(text, bit);
      all |= bit;
    }
    return { servers: servers.with(server.id, server), sent: all };
  };
  const next = (world: World): World[] => [
    ...world.servers.map((server) => after(world, restarted(server, by), [])),
    ...world.servers.flatMap((server) => {
      if (!standers.includes(server.id) || server.role === 'leader' || server.term >= highest) return [];
      const step = timedOut(server, by);
      return [after(world, step.server, step.out)];
    }),
    ...messages.flatMap((message, i) => {
      if (((world.sent >> BigInt(i)) & 1n) === 0n) return [];
      const step = receive(world.servers[message.to] as Server, message, 0, by);
      return [after(world, step.server, step.out)];
    }),
  ];
  let [withLeader, twice] = [0, 0];
  const elected = new Set<string>();
  // A map keeps its order, and what is added while it is walked is walked too.
  for (const world of seen.values()) {
    const led = world.servers.filter(({ role }) => role === 'leader');
    if (led.length > 0) withLeader += 1;
    if (new Set(led.map(({ term }) => term)).size < led.length) twice += 1;
    for (const { term, id } of led) elected.add(JSON.stringify([term, id]));
    for (const other of next(world)) {
      const key = keyOf(other);
      if (!seen.has(key)) seen.set(key, other);
    }
  }
  return {
    states: seen.size,
    withLeader,
    twice,
    elected: [...elected].sort().map((text) => JSON.parse(text)),
  };
}

describe('elections of three servers, every order of every message, loss, repetition and restart', () => {
  test.each(vectors.elections)(
    'with logs $logs, standing $standers, up to term $highest: $states states, as an independent count has it',
    ({ logs, standers, highest, states, withLeader, elected }) => {
      const found = explore(logs, standers, highest, rules('raft'));
      expect(found).toEqual({ states, withLeader, elected, twice: 0 });
    },
  );

  test('with a vote that is forgotten, two servers can lead a term at once', () => {
    const logs = [
      [0, 0],
      [0, 0],
      [0, 0],
    ];
    expect(explore(logs, [0, 1], 1, rules('amnesia')).twice).toBeGreaterThan(0);
  });

  test('without a look at the logs, a server without the last entry can lead', () => {
    const logs = [
      [1, 1],
      [0, 0],
      [1, 1],
    ];
    expect(explore(logs, [0, 1], 1, rules('raft')).elected).toEqual([[1, 0]]);
    expect(explore(logs, [0, 1], 1, rules('blind')).elected).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });
});
