import { describe, expect, test } from 'vitest';
import type { Server } from '../../../../src/core/raft/types.ts';
import { finish } from '../../../../src/core/sim/run.ts';
import { items } from '../../../../src/core/sim/trail.ts';
import { model } from '../../../../src/simulators/raft/model.ts';
import { runTo, start } from './runs.ts';

describe('what happens to the servers', () => {
  test('who leads by then is crashed, and all that are down come back', () => {
    const before = runTo({ writes: 8 }, 3, 799).state.cluster;
    const lead = before.servers.findIndex(({ role }) => role === 'leader');
    const down = runTo({ writes: 8 }, 3, 801).state.cluster.servers[lead] as Server;
    expect([down.up, down.log.length]).toEqual([false, before.servers[lead]?.log.length]);
    const back = runTo({ writes: 8 }, 3, 1400).state.cluster;
    expect(back.servers[lead]).toMatchObject({ up: true, role: 'follower', commit: 0, votes: [] });
    expect(back.servers.every(({ up }) => up)).toBe(true);
    const { servers } = finish(model, start({ writes: 8 }), 3).state.cluster;
    expect(servers.find(({ role }) => role === 'leader')?.id).not.toBe(lead);
  });

  test('nothing passes a cut: what is sent or arrives meanwhile is lost, until it is healed', () => {
    const cut = runTo({ plan: 'calm_500-split-ab_900-heal' }, 2, 890).state.cluster;
    expect(cut.walls.map((bits) => bits.toString(2))).toEqual(['11100', '11100', '11', '11', '11']);
    const late = items(cut.flights).filter(({ sent }) => sent > 500_000);
    const across = ({ message }: (typeof late)[number]) => message.from < 2 !== message.to < 2;
    expect(late.filter(across).every(({ lost }) => lost)).toBe(true);
    expect(late.some((flight) => !across(flight) && !flight.lost)).toBe(true);
    expect(runTo({ plan: 'calm_500-split-ab_900-heal' }, 2, 901).state.cluster.walls).toEqual([
      0, 0, 0, 0, 0,
    ]);
    // What was on its way across when the cut came is lost too.
    const slow = { plan: 'calm_500-split-ab', delay: 40, timeout: 1000, writes: 0 };
    const run = runTo({ ...slow, plan: 'calm_10-stand-c_500-split-ab' }, 2, 500);
    const { dropped, flights } = run.state.cluster;
    const flying = items(flights).filter((flight) => flight.at > 500_000 && across(flight)).length;
    expect(flying).toBeGreaterThan(0);
    while ((model.next(run.state as never)?.at ?? 0) < 560_000) run.step();
    const sent = items(run.state.cluster.flights).filter(
      (flight) => flight.sent > 500_000 && flight.lost,
    ).length;
    expect(run.state.cluster.dropped - dropped).toBe(flying + sent);
  });

  test('one link is cut both ways, and the others are left', () => {
    expect(runTo({ plan: 'calm_10-cut-ac' }, 2, 11).state.cluster.walls).toEqual([4, 0, 1, 0, 0]);
    expect(runTo({ plan: 'calm_10-cut-ac_11-cut-ab' }, 2, 12).state.cluster.walls).toEqual([6, 1, 1, 0, 0]);
  });

  test('an action without an object does nothing: a leader that is not there, a server that does not exist', () => {
    const plan =
      'calm_1-crash-l_2-crash-g_3-cut-lg_4-restart-a_5-crash-a_6-stand-a_7-write-b_8-crash-a_9-split-n';
    const { servers, walls, answered, writes } = runTo({ plan, writes: 0 }, 1, 20).state.cluster;
    expect(servers.map(({ up }) => up)).toEqual([false, true, true, true, true]);
    expect(servers.every(({ term }) => term === 0)).toBe(true);
    expect(walls).toEqual([0, 0, 0, 0, 0]);
    expect([answered, writes]).toEqual([0, [7000]]);
  });

  test('the next one after the last server is the first', () => {
    const plan = 'calm_10-stand-e_60-cut-ln_70-crash-n';
    const cluster = runTo({ plan, timeout: 5000 }, 1, 80).state.cluster;
    expect(cluster.walls).toEqual([16, 0, 0, 0, 1]);
    expect(cluster.servers[0]?.up).toBe(false);
  });

  test('messages take their time, with the spread that is set, and the set share is lost', () => {
    const { cluster } = finish(model, start({ plan: 'calm', length: 4000, loss: 20, servers: 3 }), 5).state;
    const all = items(cluster.flights);
    const times = all.map(({ sent, at }) => at - sent);
    expect([Math.min(...times) >= 5000, Math.max(...times) <= 15000, Math.max(...times) > 14500]).toEqual([
      true,
      true,
      true,
    ]);
    const lost = all.filter((flight) => flight.lost).length / all.length;
    expect(Math.abs(lost - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / all.length));
  });

  test('clients write at the set rate, are answered by the leader that took the write, and refused without one', () => {
    const { cluster } = finish(model, start({ plan: 'calm', writes: 10, length: 1500 }), 4).state;
    expect(cluster.writes).toEqual(Array.from({ length: 15 }, (_, i) => (i + 1) * 100_000));
    const led = items(cluster.marks).find(({ what }) => what === 'leader')?.at ?? 0;
    const early = cluster.writes.filter((at) => at < led).length;
    expect(early).toBeGreaterThan(0);
    // The last may still be on its way at the end.
    expect([15 - early, 14 - early]).toContain(cluster.answered);
    // A round trip of twice 5 to 15 ms, to the second quickest of four.
    expect(cluster.waited / cluster.answered / 1000).toBeGreaterThan(10);
    expect(cluster.waited / cluster.answered / 1000).toBeLessThan(30);
    expect(finish(model, start({ writes: 0 }), 1).state.cluster.writes).toEqual([]);
  });

  test('a heartbeat goes out at its interval, and a run ends at its length', () => {
    const { cluster } = finish(
      model,
      start({ plan: 'calm', writes: 0, heartbeat: 40, length: 1000 }),
      1,
    ).state;
    const beats = items(cluster.flights).filter(
      ({ message }) => message.kind === 'append' && message.to === 4,
    );
    const from = beats.map(({ sent }) => sent);
    expect(new Set(from.slice(1).map((sent, i) => sent - (from[i] ?? 0)))).toEqual(new Set([40_000]));
    expect(cluster.now).toBeLessThanOrEqual(1_000_000);
    expect(cluster.now).toBeGreaterThan(950_000);
  });

  test('the time without a leader is counted from the loss of the majority to the next leader, open gaps included', () => {
    const cluster = runTo({ plan: 'calm_600-split-l' }, 1, 1400).state.cluster;
    const second = items(cluster.marks).find(({ what, at }) => what === 'leader' && at > 600_000);
    expect(cluster.longest).toBe((second?.at ?? 0) - 600_000);
    const dead = finish(
      model,
      start({ plan: 'calm_600-crash-l_601-crash-n_700-crash-a_701-crash-b_702-crash-c', length: 1000 }),
      1,
    );
    const { now, since } = dead.state.cluster;
    expect(dead.metrics.gap).toBe((now - since) / 1000);
    expect(since).toBe(600_000);
  });
});
