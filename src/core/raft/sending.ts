import { push } from '../sim/queue.ts';
import type { Random } from '../sim/random.ts';
import { added } from '../sim/trail.ts';
import { type Cluster, electionTimer, type Setup, walled } from './cluster.ts';
import { written } from './observer.ts';
import { propose } from './replication.ts';
import type { Server, Step } from './types.ts';

/** A client's write to a server that takes itself for a leader; refused without one. */
export function write(cluster: Cluster, leader: Server | undefined, setup: Setup, random: Random): Cluster {
  const asked = { ...cluster, writes: [...cluster.writes, cluster.now] };
  if (!leader?.up || leader.role !== 'leader') return asked;
  return took(asked, propose(leader, asked.writes.length), setup, random);
}

/** The cluster after a server's step: its messages are on their way, or lost, and what it did is written down. */
export function took(
  cluster: Cluster,
  { server, out, reset }: Step,
  setup: Setup,
  random: Random,
  beat = false,
): Cluster {
  const { now } = cluster;
  const { id, role } = server;
  const before = cluster.servers[id] as Server;
  let { network, dropped, flights, marks, timers } = cluster;
  for (const message of out) {
    const late = random.stream(`delay ${id}`).below(2 * setup.jitter + 1) - setup.jitter;
    const unlucky = setup.loss > 0 && random.stream(`loss ${id}`).float() < setup.loss;
    const lost = unlucky || walled(cluster, id, message.to);
    const flight = { sent: now, at: now + setup.delay + late, message, lost };
    flights = added(flights, flight);
    if (lost) dropped += 1;
    else network = push(network, flight);
  }
  if (role === 'leader' && (reset || beat)) timers = timers.with(id, now + setup.heartbeat);
  else if (reset) timers = timers.with(id, electionTimer(now, id, setup, random));
  if (role !== before.role || (role !== 'follower' && server.term !== before.term))
    marks = added(marks, { at: now, server: id, what: role, term: server.term });
  return {
    ...cluster,
    servers: cluster.servers.with(id, server),
    timers,
    network,
    sent: cluster.sent + out.length,
    dropped,
    flights,
    marks,
    ...written(cluster, before, server),
  };
}
