import type { Words } from '../sim/types.ts';
import { words } from '../sim/words.ts';
import type { Cluster } from './cluster.ts';
import { NAMES } from './story.ts';
import type { Entry, Server } from './types.ts';

/** A law of Raft: what is wrong with a cluster, or false. Source: Ongaro and Ousterhout 2014, figure 3. */
export type RaftLaw = (cluster: Cluster) => string | false | undefined;

const name = ({ id }: Pick<Server, 'id'>) => NAMES[id] ?? '?';
/** Whether two places of logs hold the same. */
export const same = (a: Entry | undefined, b: Entry | undefined) =>
  a === b || (a?.term === b?.term && a?.command === b?.command);
const alive = ({ servers }: Cluster) => servers.filter(({ up }) => up);
/** All that are up and take themselves for leaders. */
export const leaders = (cluster: Cluster) => alive(cluster).filter(({ role }) => role === 'leader');

const electionSafety: RaftLaw = ({ won }) => {
  const twice = won.find(({ term, id }) => won.some((other) => other.term === term && other.id !== id));
  return twice && `two leaders in term ${twice.term}`;
};

const appendOnly: RaftLaw = (cluster) => {
  const wrong = leaders(cluster).find(({ id, term, log }) => {
    const was = cluster.was[id];
    return was?.role === 'leader' && was.term === term && !was.log.every((entry, i) => same(entry, log[i]));
  });
  return wrong && `leader ${name(wrong)} changed its log`;
};

/** Where two logs last agree in a term they agree in all before. */
function matches(a: readonly Entry[], b: readonly Entry[]): boolean {
  let last = Math.min(a.length, b.length) - 1;
  while (last >= 0 && a[last]?.term !== b[last]?.term) last -= 1;
  for (; last >= 0; last--) if (!same(a[last], b[last])) return false;
  return true;
}

const logMatching: RaftLaw = ({ servers }) => {
  for (const a of servers) {
    const b = servers.find((other) => other.id < a.id && !matches(a.log, other.log));
    if (b) return `the logs of ${name(b)} and ${name(a)} hold different entries of one index and term`;
  }
  return false;
};

const leaderCompleteness: RaftLaw = (cluster) => {
  const wrong = leaders(cluster).find(({ term, log }) =>
    cluster.truth.some((entry, i) => entry.by < term && !same(entry, log[i])),
  );
  return wrong && `leader ${name(wrong)} of term ${wrong.term} lacks a committed entry`;
};

const stateMachineSafety: RaftLaw = (cluster) => {
  if (cluster.lost.length > 0) return `two entries were committed at index ${(cluster.lost[0] ?? 0) + 1}`;
  const wrong = alive(cluster).find(({ log, commit }) => {
    for (let i = 0; i < commit; i++) if (!log[i] || !same(log[i], cluster.truth[i])) return true;
    return false;
  });
  return wrong && `${name(wrong)} has applied what is not committed`;
};

const named = (name: Words, fault: RaftLaw) => ({ name, fault });

/** The five properties of the paper. */
export const safety = [
  named(words('One leader a term at most', '임기마다 리더는 최대 하나'), electionSafety),
  named(words('A leader only appends', '리더는 로그에 추가만 함'), appendOnly),
  named(words('Logs match', '로그 일치'), logMatching),
  named(words('Leaders hold all that is committed', '리더는 커밋된 항목을 모두 보유'), leaderCompleteness),
  named(words('All apply the same', '모두 같은 항목을 적용'), stateMachineSafety),
] as const;
