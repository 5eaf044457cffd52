import type { Lane, Pool } from './lane.ts';
import { serviceAt } from './lane.ts';
import type { Requests } from './requests.ts';

/** What holds of a lane after every event; `done` requests have arrived. */
interface LaneLaw {
  readonly name: string;
  fault(lane: Lane, requests: Requests, pool: Pool, done: number): string | false;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

export const laneLaws: readonly LaneLaw[] = [
  {
    name: 'every request was sent to one server, and is there or has left',
    fault({ servers, sent, times }, _requests, _pool, done) {
      const [sum0, here] = [sum(sent), sum(servers.map((jobs) => jobs.length))];
      return (sum0 !== done || here + times.length !== done) && `${done} arrived, ${sum0} sent, ${here} here`;
    },
  },
  {
    name: 'Little: the integral of the number in the system is the sum of all times in it, exactly',
    fault({ servers, now, timeSum, presence }, { arrivals }) {
      const here = sum(servers.flatMap((jobs) => jobs.map(({ request }) => now - (arrivals[request] ?? 0))));
      return timeSum + here !== presence && `${presence} against ${timeSum + here} µs`;
    },
  },
  {
    name: 'a server works without a break, first come first served, while requests are there',
    fault({ servers, now }, requests, { odd }) {
      const wrong = servers.findIndex((jobs, server) =>
        jobs.some(({ request, leaves }, i) => {
          const starts = leaves - serviceAt(requests, odd, server, request);
          const before = jobs[i - 1];
          if (leaves <= now) return true;
          return before ? starts !== before.leaves || request < before.request : starts > now;
        }),
      );
      return wrong >= 0 && `server ${wrong}`;
    },
  },
  {
    name: 'the balancer knows what was true at the last refresh, and nothing newer',
    fault({ seenAt }, { arrivals }, { stale }, done) {
      const arrived = arrivals[done - 1] ?? 0;
      const due = stale === 0 ? arrived : arrived - (arrived % stale);
      return seenAt !== due && `known at ${seenAt}, due at ${due} µs`;
    },
  },
  {
    name: 'round robin sends every server its turn',
    fault({ sent }, _requests, { rule }, done) {
      const wrong = sent.findIndex((n, server) => n !== Math.ceil((done - server) / sent.length));
      return rule === 'round-robin' && wrong >= 0 && `server ${wrong} got ${sent[wrong]} of ${done}`;
    },
  },
  {
    name: 'nobody whom the rule looks at seemed to have fewer than the server it took',
    fault({ seen, latest, servers }, { picks }, { rule, choices }, done) {
      if (done === 0) return false;
      const drawn = picks[done - 1] ?? [];
      if (rule === 'random') return latest !== drawn[0] && `${latest} is not the one drawn`;
      if (rule === 'round-robin') return latest !== (done - 1) % servers.length && `${latest} is out of turn`;
      const among = rule === 'least' ? seen.map((_, server) => server) : drawn.slice(0, choices);
      const better = among.find((server) => (seen[server] ?? 0) < (seen[latest] ?? 0));
      return (!among.includes(latest) || better !== undefined) && `${latest} taken, ${better} has fewer`;
    },
  },
];
