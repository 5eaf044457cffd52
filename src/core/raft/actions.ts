import type { Random } from '../sim/random.ts';
import { added } from '../sim/trail.ts';
import { type Cluster, electionTimer, leading, type Setup } from './cluster.ts';
import { restarted, timedOut } from './election.ts';
import type { Action } from './plan.ts';
import { took, write } from './sending.ts';
import type { Server } from './types.ts';

/** The cluster after an action of the plan. What has no object, like the crash of a server that is down, does nothing. */
export function acted(
  cluster: Cluster,
  { verb, targets }: Pick<Action, 'verb' | 'targets'>,
  setup: Setup,
  random: Random,
): Cluster {
  const { servers, walls, now } = cluster;
  const ids = [...targets].map((letter) => named(servers, letter));
  const server = servers[ids[0] ?? -1];
  const group = ids.reduce((bits, id) => (id < 0 ? bits : bits | (1 << id)), 0);
  const linked = (what: 'cut' | 'heal', next: readonly number[]) => {
    return { ...cluster, walls: next, marks: added(cluster.marks, { at: now, server: -1, what, term: 0 }) };
  };
  switch (verb) {
    case 'crash':
      return server?.up ? crashed(cluster, server) : cluster;
    case 'restart':
      return servers.reduce((all, it) => {
        return it.up || (targets !== '' && it !== server) ? all : started(all, it, setup, random);
      }, cluster);
    case 'stand':
      return server?.up && server.role !== 'leader'
        ? took(cluster, timedOut(server, setup.rules), setup, random)
        : cluster;
    case 'write':
      return write(cluster, server, setup, random);
    case 'split':
      return linked(
        'cut',
        walls.map((_, id) => ((group >> id) & 1 ? ~group : group) & ((1 << walls.length) - 1)),
      );
    case 'cut':
      return linked(
        'cut',
        walls.map((bits, id) => ((group >> id) & 1 ? bits | (group & ~(1 << id)) : bits)),
      );
    case 'heal':
      return linked(
        'heal',
        walls.map(() => 0),
      );
  }
}

/** Which server a letter stands for; -1 if there is none. */
function named(servers: readonly Server[], letter: string): number {
  const id = 'abcdefg'.indexOf(letter);
  if (id >= 0) return id < servers.length ? id : -1;
  const leader = leading(servers)?.id ?? -1;
  return letter === 'l' || leader < 0 ? leader : (leader + 1) % servers.length;
}

function crashed(cluster: Cluster, server: Server): Cluster {
  return put(cluster, { ...server, up: false, role: 'follower' }, Infinity);
}

function started(cluster: Cluster, { id }: Server, setup: Setup, random: Random): Cluster {
  const server = restarted(cluster.servers[id] as Server, setup.rules);
  return put(cluster, server, electionTimer(cluster.now, id, setup, random));
}

function put(cluster: Cluster, server: Server, timer: number): Cluster {
  const { id, up, term } = server;
  return {
    ...cluster,
    servers: cluster.servers.with(id, server),
    timers: cluster.timers.with(id, timer),
    marks: added(cluster.marks, { at: cluster.now, server: id, what: up ? 'follower' : 'down', term }),
  };
}
