import * as fc from 'fast-check';
import type { Cluster } from '../../../../src/core/raft/cluster.ts';
import { fresh, restarted, timedOut } from '../../../../src/core/raft/election.ts';
import { safety } from '../../../../src/core/raft/laws.ts';
import { written } from '../../../../src/core/raft/observer.ts';
import { beat, propose } from '../../../../src/core/raft/replication.ts';
import { receive } from '../../../../src/core/raft/server.ts';
import type { Entry, Message, Rules, Server, Step } from '../../../../src/core/raft/types.ts';
import { upkeep } from './upkeep.ts';

/** What the servers are meant to be together: one log, which only grows. */
export interface OneLog {
  agreed: Entry[];
}

/** Servers, and a bag of messages that come in any order, again and again, or never. */
export class Bag {
  readonly rules: Rules;
  bag: Message[] = [];
  now = 0;
  commands = 0;
  cluster: Cluster;

  constructor(rules: Rules) {
    this.rules = rules;
    const servers = Array.from({ length: rules.servers }, (_, id) => fresh(id));
    const notes = { truth: [], lost: [], cut: [], won: [], answered: 0, waited: 0, writes: [] };
    this.cluster = { servers, was: servers, now: 0, ...notes } as unknown as Cluster;
  }

  server(id: number): Server {
    return this.cluster.servers[id % this.rules.servers] as Server;
  }

  put(server: Server): void {
    const { servers } = this.cluster;
    this.cluster = { ...this.cluster, was: servers, servers: servers.with(server.id, server) };
  }

  take({ server, out }: Step): void {
    const before = this.server(server.id);
    this.put(server);
    this.cluster = { ...this.cluster, ...written(this.cluster, before, server) };
    this.bag.push(...out);
  }
}

/** What may happen: `deliver` leaves the message in the bag if it is to come again. */
export type Deed =
  | { readonly what: 'deliver'; readonly pick: number; readonly again: boolean }
  | { readonly what: 'drop'; readonly pick: number }
  | { readonly what: 'timer' | 'crash' | 'restart' | 'write'; readonly id: number }
  | { readonly what: 'wait'; readonly micros: number };

function done(bag: Bag, deed: Deed): void {
  const { rules, now } = bag;
  if (deed.what === 'wait') {
    bag.now += deed.micros;
    return;
  }
  if (deed.what === 'deliver' || deed.what === 'drop') {
    if (bag.bag.length === 0) return;
    // Late ones are the interesting ones, but most come soon: the pick counts from the newest.
    const place = bag.bag.length - 1 - (deed.pick % bag.bag.length);
    const message = bag.bag[place] as Message;
    if (deed.what === 'drop' || !deed.again) bag.bag.splice(place, 1);
    const server = bag.server(message.to);
    if (deed.what === 'deliver' && server.up) bag.take(receive(server, message, now, rules));
    return;
  }
  const server = bag.server(deed.id);
  if (deed.what === 'crash' && server.up) bag.put({ ...server, up: false, role: 'follower' });
  if (deed.what === 'restart' && !server.up) bag.put(restarted(server, rules));
  if (deed.what === 'timer' && server.up)
    bag.take(server.role === 'leader' ? beat(server, now, rules) : timedOut(server, rules));
  if (deed.what === 'write' && server.up && server.role === 'leader') {
    bag.commands += 1;
    bag.take(propose(server, bag.commands));
  }
}

/** The deed as a command of fast-check: the servers do it, and must still look like one log that only grows. */
class Command implements fc.Command<OneLog, Bag> {
  readonly deed: Deed;
  constructor(deed: Deed) {
    this.deed = deed;
  }
  check(): boolean {
    return true;
  }
  run(model: OneLog, real: Bag): void {
    done(real, this.deed);
    for (const { up, log, commit } of real.cluster.servers) {
      if (!up) continue;
      log.slice(0, commit).forEach(({ term, command }, i) => {
        const agreed = model.agreed[i];
        if (!agreed) model.agreed.push({ term, command });
        else if (agreed.term !== term || agreed.command !== command)
          throw new Error(`index ${i + 1} was ${agreed.term}/${agreed.command} and is ${term}/${command}`);
      });
    }
    for (const { name, fault } of [...safety, ...upkeep]) {
      const wrong = fault(real.cluster);
      if (wrong) throw new Error(`"${name.en}" is broken: ${wrong}`);
    }
  }
  toString(): string {
    return JSON.stringify(this.deed);
  }
}

const id = fc.nat({ max: 4 });
const deeds: fc.WeightedArbitrary<Deed>[] = [
  {
    weight: 12,
    arbitrary: fc.record({ what: fc.constant('deliver'), pick: fc.nat({ max: 5 }), again: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('deliver'), pick: fc.nat({ max: 90 }), again: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('drop'), pick: fc.nat({ max: 40 }) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('timer'), id }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('crash'), id }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('restart'), id }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('write'), id }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('wait'), micros: fc.nat({ max: 2000 }) }) },
];

/** Schedules of up to `most` deeds. */
export const schedules = (most: number) =>
  fc.commands([fc.oneof(...deeds).map((deed) => new Command(deed))], { maxCommands: most, size: 'max' });
