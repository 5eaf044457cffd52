import { leaders, type RaftLaw, same } from '../../../../src/core/raft/laws.ts';
import { NAMES } from '../../../../src/core/raft/story.ts';
import { majority, type Server } from '../../../../src/core/raft/types.ts';

const name = ({ id }: Pick<Server, 'id'>) => NAMES[id] ?? '?';

const ownTerm: RaftLaw = (cluster) => {
  const wrong = leaders(cluster).find(({ id, commit, log, term }) => {
    return (
      commit > (cluster.was[id]?.commit ?? 0) &&
      cluster.was[id]?.role === 'leader' &&
      log[commit - 1]?.term !== term
    );
  });
  return (
    wrong && `leader ${name(wrong)} of term ${wrong.term} committed an entry of another term by counting`
  );
};

const onMajority: RaftLaw = ({ servers, truth, was }) => {
  const known = Math.max(...was.map(({ commit }) => commit));
  const fresh = truth.findIndex(
    (entry, i) =>
      i >= known && servers.filter(({ log }) => same(log[i], entry)).length < majority(servers.length),
  );
  return fresh >= 0 && `the entry at ${fresh + 1} was committed by fewer than a majority`;
};

const votesCount: RaftLaw = (cluster) => {
  const { servers } = cluster;
  const wrong = leaders(cluster).find((leader) => {
    const voters = servers.filter(
      ({ term, vote }) => term > leader.term || (term === leader.term && vote === leader.id),
    );
    return voters.length < majority(servers.length);
  });
  return wrong && `leader ${name(wrong)} has not the votes of a majority`;
};

const neverBack: RaftLaw = ({ servers, was }) => {
  const wrong = servers.find((server, i) => {
    const before = was[i];
    if (!before) return true;
    if (server.term < before.term) return true;
    if (server.term === before.term && before.vote >= 0 && server.vote !== before.vote) return true;
    return before.up === server.up && server.commit < before.commit;
  });
  return wrong && `${name(wrong)} went back in its term, its vote or its commit index`;
};

const forgetful: RaftLaw = ({ servers, was }) => {
  const wrong = servers.find((server, i) => {
    const started = server.up && !was[i]?.up;
    return started && (server.commit !== 0 || server.role !== 'follower' || server.log !== was[i]?.log);
  });
  return wrong && `${name(wrong)} came back with more, or less, than its disk holds`;
};

const inner = (en: string, fault: RaftLaw) => ({ name: { en }, fault });

/** What the five properties rest on. */
export const upkeep = [
  inner('a leader counts copies of entries of its own term only', ownTerm),
  inner('what is newly committed stands on a majority of the disks', onMajority),
  inner('a leader has the votes of a majority', votesCount),
  inner('terms, votes within a term and commit indexes never go back', neverBack),
  inner('a restarted server has its term, vote and log, and forgot its commit index', forgetful),
] as const;
