import { peek, pop } from '../sim/queue.ts';
import type { Random } from '../sim/random.ts';
import { acted } from './actions.ts';
import { type Cluster, type ClusterEvent, type Flight, inCharge, type Setup, walled } from './cluster.ts';
import { timedOut } from './election.ts';
import { beat } from './replication.ts';
import { took, write } from './sending.ts';
import { receive } from './server.ts';
import type { Server } from './types.ts';

/** The cluster after the event that comes next. */
export function happened(before: Cluster, event: ClusterEvent, setup: Setup, random: Random): Cluster {
  const cluster = { ...before, now: event.at, was: before.servers };
  const after = handled(cluster, event, setup, random);
  const leads = after.servers.some((server) => inCharge(after, server));
  if (leads && after.since >= 0)
    return { ...after, longest: Math.max(after.longest, after.now - after.since), since: -1 };
  // Before the first leader nothing is missed.
  return !leads && after.since < 0 && after.won.length > 0 ? { ...after, since: after.now } : after;
}

function handled(cluster: Cluster, event: ClusterEvent, setup: Setup, random: Random): Cluster {
  const { now, servers } = cluster;
  const { rules } = setup;
  switch (event.kind) {
    case 'timer': {
      const server = servers[event.server] as Server;
      const step = server.role === 'leader' ? beat(server, now, rules) : timedOut(server, rules);
      return took(cluster, step, setup, random, true);
    }
    case 'message': {
      const { message } = peek(cluster.network) as Flight;
      const network = pop(cluster.network);
      const server = servers[message.to] as Server;
      if (!server.up || walled(cluster, message.from, message.to))
        return { ...cluster, network, dropped: cluster.dropped + 1 };
      const arrived = { ...cluster, network, delivered: cluster.delivered + 1 };
      return took(arrived, receive(server, message, now, rules), setup, random);
    }
    case 'client': {
      const leaders = servers.filter(({ up, role }) => up && role === 'leader');
      const leader = leaders[leaders.length > 1 ? random.stream('client').below(leaders.length) : 0];
      return write({ ...cluster, nextWrite: now + setup.interval }, leader, setup, random);
    }
    case 'plan':
      return acted({ ...cluster, done: cluster.done + 1 }, event, setup, random);
  }
}
