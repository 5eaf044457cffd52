/** Bugs that the proofs of Raft must catch: each is one edit of one file, and some test must fail with it. */
const log = 'src/core/raft/log.ts';
const election = 'src/core/raft/election.ts';
const replication = 'src/core/raft/replication.ts';
const server = 'src/core/raft/server.ts';
const types = 'src/core/raft/types.ts';
const cluster = 'src/core/raft/cluster.ts';
const events = 'src/core/raft/events.ts';
const actions = 'src/core/raft/actions.ts';
const sending = 'src/core/raft/sending.ts';
const observer = 'src/core/raft/observer.ts';
const plan = 'src/core/raft/plan.ts';
const own = 'src/core/raft/own.ts';
const story = 'src/core/raft/story.ts';
const theory = 'src/core/raft/theory.ts';
const model = 'src/simulators/raft/model.ts';

/** Tests that guard this core beside the simulator's own. */
export const tests = ['tests/unit/simulators/contract'];

export const mutants = [
  {
    bug: 'figure 8: an entry of an older term is committed by counting copies',
    file: replication,
    from: "termAt(log, most) === term || rules.broken === 'counting'",
    to: 'true',
  },
  {
    bug: 'half of the servers are a majority',
    file: types,
    from: 'Math.floor(servers / 2) + 1',
    to: 'Math.ceil(servers / 2)',
  },
  {
    bug: 'a voter does not compare the logs',
    file: election,
    from: "rules.broken === 'blind' || upToDate(log, ask.lastTerm, ask.lastIndex)",
    to: 'true',
  },
  {
    bug: 'a longer log beats a later term',
    file: log,
    from: 'term > own || (term === own && index >= log.length)',
    to: 'index >= log.length',
  },
  { bug: 'an equally long log is refused', file: log, from: 'index >= log.length', to: 'index > log.length' },
  {
    bug: 'a server votes twice in a term',
    file: election,
    from: '(server.vote === NOBODY || server.vote === ask.from)',
    to: 'true',
  },
  {
    bug: 'the same candidate is refused when it asks again',
    file: election,
    from: '(server.vote === NOBODY || server.vote === ask.from)',
    to: 'server.vote === NOBODY',
  },
  {
    bug: 'a vote is given for a term that is over',
    file: election,
    from: 'ask.term === term && (',
    to: 'ask.term >= 0 && (',
  },
  {
    bug: 'a restart forgets the vote',
    file: election,
    from: "rules.broken === 'amnesia' ? NOBODY : vote",
    to: 'NOBODY',
  },
  {
    bug: 'a restart keeps the commit index',
    file: election,
    from: 'restarted({ id, term, vote, log }: Server, rules: Rules): Server {\n  return { ...fresh(id),',
    to: 'restarted({ id, term, vote, log, commit }: Server, rules: Rules): Server {\n  return { ...fresh(id), commit,',
  },
  {
    bug: 'a restart forgets the log',
    file: election,
    from: "rules.broken === 'amnesia' ? NOBODY : vote, log }",
    to: "rules.broken === 'amnesia' ? NOBODY : vote }",
  },
  {
    bug: 'the vote stays taken in a new term',
    file: election,
    from: 'term > server.term ? NOBODY : server.vote',
    to: 'server.vote',
  },
  {
    bug: 'a candidate counts a voter twice',
    file: election,
    from: ' || votes.includes(vote.from)) return',
    to: ') return',
  },
  {
    bug: 'a candidate counts votes of an older term',
    file: election,
    from: "role === 'candidate' && vote.term === term",
    to: "role === 'candidate'",
  },
  { bug: 'a refusal counts as a vote', file: election, from: '!vote.granted || ', to: '' },
  {
    bug: 'a candidate does not vote for itself',
    file: election,
    from: 'vote: id, votes: [id] };',
    to: 'vote: id, votes: [] };',
  },
  {
    bug: 'a pre-vote takes the vote',
    file: election,
    from: 'server: granted && !ask.pre ?',
    to: 'server: granted ?',
  },
  {
    bug: 'who asks for pre-votes begins a term',
    file: election,
    from: "role: 'asking', votes: [server.id] }",
    to: "role: 'asking', term: server.term + 1, votes: [server.id] }",
  },
  {
    bug: 'a new leader begins without its empty entry',
    file: election,
    from: 'log: rules.empty ?',
    to: 'log: !rules.empty ?',
  },
  {
    bug: 'a new leader thinks that all have its log',
    file: election,
    from: 'match: all(0)',
    to: 'match: all(log.length)',
  },
  {
    bug: 'a log is cut on every append',
    file: log,
    from: 'fork < 0 ? log :',
    to: 'fork < 0 ? [...log.slice(0, prev), ...entries] :',
  },
  { bug: 'what differs is not cut', file: log, from: 'log.slice(0, prev + fork)', to: 'log' },
  {
    bug: 'entries are taken without the one before',
    file: replication,
    from: 'if (termAt(server.log, prevIndex) !== message.prevTerm) {',
    to: 'if (termAt(server.log, prevIndex) === undefined) {',
  },
  {
    bug: 'a leader of an older term is obeyed',
    file: replication,
    from: 'if (message.term < term) return',
    to: 'if (message.term < 0) return',
  },
  {
    bug: 'a follower commits more than it was sent',
    file: replication,
    from: 'Math.min(message.commit, last)',
    to: 'message.commit',
  },
  {
    bug: 'the commit index of a follower goes back',
    file: replication,
    from: 'Math.max(server.commit, Math.min(message.commit, last))',
    to: 'Math.min(message.commit, last)',
  },
  {
    bug: 'a leader commits with one copy less',
    file: replication,
    from: 'stored[majority(rules.servers) - 1]',
    to: 'stored[majority(rules.servers) - 2]',
  },
  {
    bug: 'a late answer takes back what is stored',
    file: replication,
    from: 'server.match.with(from, Math.max(known, index))',
    to: 'server.match.with(from, index)',
  },
  {
    bug: 'after a refusal the leader sends the same again',
    file: replication,
    from: 'Math.min((server.next[from] ?? 1) - 1, index + 1)',
    to: 'Math.min(server.next[from] ?? 1, index + 2)',
  },
  {
    bug: 'an answer of an older term counts',
    file: replication,
    from: ' || message.term < server.term) return',
    to: ') return',
  },
  {
    bug: 'a leader that nobody answers stays',
    file: replication,
    from: 'if (rules.guarded && near.length',
    to: 'if (near.length < 0 && near.length',
  },
  {
    bug: 'a follower remembers no leader',
    file: replication,
    from: 'votes: [], contact: now };',
    to: 'votes: [] };',
  },
  {
    bug: 'a leader ignores a higher term',
    file: server,
    from: 'const higher = message.term > server.term && !hypothetical;',
    to: "const higher = message.term > server.term && !hypothetical && server.role !== 'leader';",
  },
  { bug: 'a pre-vote raises the term', file: server, from: ' && !hypothetical;', to: ';' },
  {
    bug: 'a leader that steps down sets no timer',
    file: server,
    from: "higher && server.role === 'leader' ? { ...step, reset: true } : step",
    to: 'step',
  },
  {
    bug: 'who hears its leader answers pre-votes',
    file: server,
    from: 'contact >= 0 && now - contact < rules.timeout',
    to: 'contact >= 0 && now - contact < 0',
  },
  {
    bug: 'the spread of the timers is left out',
    file: cluster,
    from: '.below(setup.spread + 1)',
    to: '.below(1)',
  },
  {
    bug: 'the plan comes before messages of the same moment',
    file: cluster,
    from: 'if (flight?.at === at) {',
    to: 'if (flight?.at === at && action?.at !== at) {',
  },
  {
    bug: 'a cut has one direction',
    file: cluster,
    from: '(((walls[from] ?? 0) >> to) & 1) === 1',
    to: '(((walls[from] ?? 0) >> to) & 1) === 1 && from < to',
  },
  {
    bug: 'a leader without a majority counts as one',
    file: cluster,
    from: 'return near.length >= majority(cluster.servers.length);',
    to: 'return near.length > 0;',
  },
  {
    bug: 'the leader of the lowest term is meant',
    file: cluster,
    from: 'b.term - a.term',
    to: 'a.term - b.term',
  },
  { bug: 'a server that is down hears', file: events, from: '!server.up || walled(', to: 'walled(' },
  {
    bug: 'what arrives across a cut is heard',
    file: events,
    from: ' || walled(cluster, message.from, message.to))',
    to: ')',
  },
  {
    bug: 'the shortest time without a leader is kept',
    file: events,
    from: 'Math.max(after.longest,',
    to: 'Math.min(after.longest || 1e9,',
  },
  {
    bug: 'a restart starts all that are down, also when one is named',
    file: actions,
    from: "(targets !== '' && it !== server)",
    to: 'false',
  },
  {
    bug: 'a split leaves the way out of the group',
    file: actions,
    from: '(group >> id) & 1 ? ~group : group',
    to: '(group >> id) & 1 ? 0 : group',
  },
  {
    bug: 'after the last server comes none',
    file: actions,
    from: '(leader + 1) % servers.length',
    to: 'leader + 1',
  },
  {
    bug: 'a message across a cut is sent',
    file: sending,
    from: 'const lost = unlucky || walled(cluster, id, message.to);',
    to: 'const lost = unlucky;',
  },
  {
    bug: 'delays are never above the mean',
    file: sending,
    from: '.below(2 * setup.jitter + 1) - setup.jitter',
    to: '.below(setup.jitter + 1) - setup.jitter',
  },
  {
    bug: 'half of the messages that should be are lost',
    file: sending,
    from: '.float() < setup.loss',
    to: '.float() < setup.loss / 2',
  },
  {
    bug: 'heartbeats come half as often',
    file: sending,
    from: 'now + setup.heartbeat',
    to: 'now + 2 * setup.heartbeat',
  },
  {
    bug: 'the observer overlooks a second entry at a place',
    file: observer,
    from: 'first.term !== entry.term || first.command !== entry.command',
    to: 'false',
  },
  {
    bug: 'writes of older terms count as answered',
    file: observer,
    from: "after.role !== 'leader' || entry.term !== after.term || ",
    to: '',
  },
  {
    bug: 'a plan runs in the order it is written in',
    file: plan,
    from: 'actions.sort((a, b) => a.at - b.at)',
    to: 'actions',
  },
  {
    bug: 'times of a plan are whole milliseconds',
    file: plan,
    from: 'Math.round(Number(ms) * 1000)',
    to: 'Math.round(Number(ms)) * 1000',
  },
  {
    bug: 'a plan may be longer than a link',
    file: plan,
    from: 'LONGEST_PLAN = 300',
    to: 'LONGEST_PLAN = 400',
  },
  {
    bug: 'a reader may act until no link holds it',
    file: own,
    from: 'longer.length > LONGEST_PLAN ?',
    to: 'longer.length > 9 * LONGEST_PLAN ?',
  },
  {
    bug: 'to take back the last action takes back all',
    file: own,
    from: "plan.lastIndexOf('_')",
    to: "plan.indexOf('_')",
  },
  {
    bug: 'a vote that is given again is not told',
    file: story,
    from: '(vote !== was.vote || term > was.term)',
    to: 'vote !== was.vote',
  },
  { bug: 'the chance of a clear winner forgets one timer', file: theory, from: ', n);', to: ', n - 1);' },
  {
    bug: 'writes that were committed after all count as erased',
    file: model,
    from: '!truth.some((entry) => entry.command === command)',
    to: 'command > 0',
  },
  {
    bug: 'an open time without a leader is left out',
    file: model,
    from: 'Math.max(longest, since < 0 ? 0 : now - since)',
    to: 'longest',
  },
  {
    bug: 'a message takes no more or less than its mean',
    file: model,
    from: 'jitter: delay * 500',
    to: 'jitter: 0',
  },
  {
    bug: 'clients write ten times as often',
    file: model,
    from: 'Math.round(1e6 / writes)',
    to: 'Math.round(1e5 / writes)',
  },
];
