import { asked, follower, voted } from './election.ts';
import { appended, stored } from './replication.ts';
import { type Message, quiet, type Rules, type Server, type Step } from './types.ts';

/** A message reaches a server that is up. Source: Ongaro and Ousterhout 2014, figure 2; pre-vote: Ongaro 2014, 9.6. */
export function receive(server: Server, message: Message, now: number, rules: Rules): Step {
  if (message.kind === 'ask' && rules.guarded && hearsLeader(server, now, rules)) return quiet(server);
  // A pre-vote speaks of a term that nobody has begun.
  const hypothetical =
    (message.kind === 'ask' || (message.kind === 'vote' && message.granted)) && message.pre;
  const higher = message.term > server.term && !hypothetical;
  const own = higher ? follower(server, message.term) : server;
  const step = answer(own, message, now, rules);
  return higher && server.role === 'leader' ? { ...step, reset: true } : step;
}

function answer(server: Server, message: Message, now: number, rules: Rules): Step {
  switch (message.kind) {
    case 'ask':
      return asked(server, message, rules);
    case 'vote':
      return voted(server, message, now, rules);
    case 'append':
      return appended(server, message, now);
    case 'stored':
      return stored(server, message, now, rules);
  }
}

/** A leader, or one that has heard of it within the least election timeout. */
function hearsLeader({ role, contact }: Server, now: number, rules: Rules): boolean {
  return role === 'leader' || (contact >= 0 && now - contact < rules.timeout);
}
