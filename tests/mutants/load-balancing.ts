/** Bugs that the proofs of load balancing must catch: each is one edit of one file, and some test must fail with it. */
const rules = 'src/core/balancing/rules.ts';
const lane = 'src/core/balancing/lane.ts';
const requests = 'src/core/balancing/requests.ts';
const theory = 'src/core/balancing/theory.ts';
const laws = 'src/core/balancing/laws.ts';
const model = 'src/simulators/load-balancing/model.ts';
const scenarios = 'src/simulators/load-balancing/scenarios.ts';
const view = 'src/simulators/load-balancing/view.tsx';

/** Tests that guard this core beside the simulator's own. */
export const tests = ['tests/unit/simulators/contract'];

export const mutants = [
  {
    bug: 'the best of some takes the last of equals',
    file: rules,
    from: '(seen[server] ?? 0) < (seen[best] ?? 0)',
    to: '(seen[server] ?? 0) <= (seen[best] ?? 0)',
  },
  {
    bug: 'the best of some takes the one with the most',
    file: rules,
    from: '(seen[server] ?? 0) < (seen[best] ?? 0)',
    to: '(seen[server] ?? 0) > (seen[best] ?? 0)',
  },
  {
    bug: 'the least of all always takes the first of equals',
    file: rules,
    from: 'Math.floor(tie * seen',
    to: 'Math.floor(0 * seen',
  },
  { bug: 'the least of all seeks the most', file: rules, from: 'Math.min(...seen)', to: 'Math.max(...seen)' },
  {
    bug: 'round robin begins at the second',
    file: rules,
    from: 'request % seen',
    to: '(request + 1) % seen',
  },
  {
    bug: 'the best of some looks at one too many',
    file: rules,
    from: 'drawn.slice(0, choices)',
    to: 'drawn.slice(0, choices + 1)',
  },
  {
    bug: 'random takes the second drawn',
    file: rules,
    from: 'return drawn[0] ?? 0',
    to: 'return drawn[1] ?? 0',
  },
  {
    bug: 'who is due at this very moment stays',
    file: lane,
    from: 'job.leaves <= at',
    to: 'job.leaves < at',
  },
  {
    bug: 'a request starts at once, whoever is ahead',
    file: lane,
    from: 'Math.max(lane.now, jobs.at(-1)?.leaves ?? 0)',
    to: 'lane.now',
  },
  {
    bug: 'what a long queue is sent counts twice',
    file: lane,
    from: 'sent[server] = (sent[server] ?? 0) + 1;',
    to: 'sent[server] = (sent[server] ?? 0) + (jobs.length > 8 ? 2 : 1);',
  },
  {
    bug: 'Little forgets who leaves between two arrivals',
    file: lane,
    from: 'presence += job.leaves - lane.now;',
    to: 'presence += 0;',
  },
  {
    bug: 'Little counts who stays twice',
    file: lane,
    from: '(jobs.length - gone) * (at - lane.now)',
    to: '(jobs.length - gone) * 2 * (at - lane.now)',
  },
  {
    bug: 'the time in the system begins when the one ahead leaves',
    file: lane,
    from: 'const time = job.leaves - (arrivals[job.request] ?? 0);',
    to: 'const time = job.leaves - Math.max(lane.now, arrivals[job.request] ?? 0);',
  },
  {
    bug: 'stale numbers are as old as the request, not as the report',
    file: lane,
    from: 'at - (at % stale)',
    to: 'at - stale',
  },
  {
    bug: 'a report counts who came after it',
    file: lane,
    from: 'const then = until(lane, requests, asked);',
    to: 'const then = until(lane, requests, at);',
  },
  {
    bug: 'numbers are never refreshed after the first report',
    file: lane,
    from: 'asked <= lane.seenAt)',
    to: 'lane.seenAt > 0)',
  },
  { bug: 'every server is odd', file: lane, from: 'return server === 0 ?', to: 'return server >= 0 ?' },
  { bug: 'the odd server is the second', file: lane, from: 'server === 0 ? Math', to: 'server === 1 ? Math' },
  {
    bug: 'a quick answer may take no time',
    file: lane,
    from: 'Math.max(1, Math.round(service * odd))',
    to: 'Math.round(service * odd)',
  },
  {
    bug: 'the longest queue leaves out who has just come',
    file: lane,
    from: 'lane.peaks.with(server, jobs.length + 1)',
    to: 'lane.peaks.with(server, jobs.length)',
  },
  {
    bug: 'a lane changes the one before it',
    file: lane,
    from: 'const servers = lane.servers.slice();',
    to: 'const servers = lane.servers as (readonly Job[])[];',
  },
  {
    bug: 'who leaves last is sought at the heads of the queues',
    file: lane,
    from: 'Math.max(latest, jobs.at(-1)?.leaves ?? 0)',
    to: 'Math.max(latest, jobs[0]?.leaves ?? 0)',
  },
  {
    bug: 'servers are drawn with favor for the first',
    file: requests,
    from: 'i + picks.below(servers - i)',
    to: 'i + Math.min(picks.below(servers), servers - i - 1)',
  },
  {
    bug: 'a server may be drawn twice',
    file: requests,
    from: '[deck[i], deck[other]] = [deck[other] ?? 0, deck[i] ?? 0];',
    to: 'deck[i] = deck[other] ?? 0;',
  },
  {
    bug: 'ties share the stream of the draws',
    file: requests,
    from: "random.stream('ties')",
    to: "random.stream('gaps')",
  },
  {
    bug: 'arrivals are as regular as the work',
    file: requests,
    from: "drawUnits(count, 'exponential', law, random)",
    to: 'drawUnits(count, law, law, random)',
  },
  {
    bug: 'the supermarket sum leaves out its first term',
    file: theory,
    from: 'for (let power = choices; ; power *= choices)',
    to: 'for (let power = choices * choices; ; power *= choices)',
  },
  {
    bug: 'the supermarket exponent is off',
    file: theory,
    from: '(power - choices) / (choices - 1)',
    to: '(power - 1) / (choices - 1)',
  },
  {
    bug: 'round robin counts one arrival less',
    file: theory,
    from: 'pow(rate / (rate + 1 - root), servers)',
    to: 'pow(rate / (rate + 1 - root), Math.max(1, servers - 1))',
  },
  {
    bug: 'a server may rest while requests wait',
    file: laws,
    from: ': starts > now;',
    to: ': starts > now + 1e12;',
  },
  {
    bug: 'a queue out of order is lawful',
    file: laws,
    from: 'starts !== before.leaves || request < before.request',
    to: 'starts !== starts',
  },
  {
    bug: 'nobody checks who was passed over',
    file: laws,
    from: '(seen[server] ?? 0) < (seen[latest] ?? 0)',
    to: '(seen[server] ?? 0) < 0',
  },
  {
    bug: 'numbers are refreshed in microseconds instead of milliseconds',
    file: model,
    from: 'stale: values.stale * 1000',
    to: 'stale: values.stale',
  },
  {
    bug: 'stability is judged by the mean server under every rule',
    file: model,
    from: 'blind ? slowest : servers',
    to: 'blind ? 1 : servers',
  },
  {
    bug: 'a run ends with its last arrival',
    file: model,
    from: 'ruleIds.every((id) => present(lanes[id]) === 0)',
    to: 'true',
  },
  {
    bug: 'the formula is told before the run is over',
    file: model,
    from: "isOver(state) ? formulaText(values, id, locale) : '–'",
    to: 'formulaText(values, id, locale)',
  },
  {
    bug: 'the slowest is asked for and the quickest is the answer',
    file: scenarios,
    from: 'sign * metrics',
    to: 'metrics',
  },
  {
    bug: 'what a balancer believes is drawn for those who do not look',
    file: view,
    from: "id === 'random' || id === 'round-robin' || setup.values.stale === 0",
    to: 'setup.values.stale === 0',
  },
];
