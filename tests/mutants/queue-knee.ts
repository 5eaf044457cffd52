/** Bugs that the proofs of the queue must catch: each is one edit of one file, and some test must fail with it. */
const office = 'src/core/queueing/office.ts';
const line = 'src/core/queueing/line.ts';
const theory = 'src/core/queueing/theory.ts';
const trace = 'src/core/queueing/trace.ts';
const model = 'src/simulators/queue-knee/model.ts';

/** Tests that guard this core beside the simulator's own. */
export const tests = ['tests/unit/simulators/contract'];

export const mutants = [
  { bug: 'one more than the places may wait', file: office, from: 'length >= room', to: 'length > room' },
  {
    bug: 'the last to come is served first',
    file: office,
    from: 'const [next, ...waiting] = office.waiting;',
    to: 'const next = office.waiting.at(-1);\n  const waiting = office.waiting.slice(0, -1);',
  },
  {
    bug: 'whoever leaves wakes nobody',
    file: office,
    from: 'return next === undefined ? after',
    to: 'return next !== -1 ? after',
  },
  {
    bug: 'the integral of the number in the system forgets who is served',
    file: office,
    from: 'passed * present(office)',
    to: 'passed * office.waiting.length',
  },
  {
    bug: 'the integral counts after the change instead of before it',
    file: office,
    from: 'const office = until({ ...before, arrived: request + 1 }, trace.arrivals[request] ?? 0);',
    to: 'const office = { ...before, arrived: request + 1, now: trace.arrivals[request] ?? 0 };',
  },
  { bug: 'idle servers count as busy', file: office, from: 'server ? count + 1 : count', to: 'count + 1' },
  {
    bug: 'a refused request is forgotten',
    file: office,
    from: 'refused: office.refused + 1',
    to: 'refused: office.refused',
  },
  {
    bug: 'the wait includes the service',
    file: office,
    from: 'const wait = time - (trace.services[done.request] ?? 0);',
    to: 'const wait = time;',
  },
  {
    bug: 'a server takes the service time of the request before',
    file: office,
    from: 'trace.services[done.request] ?? 0',
    to: 'trace.services[done.request - 1] ?? 0',
  },
  {
    bug: 'the last server to finish is asked first',
    file: office,
    from: 'server.leaves < (servers',
    to: 'server.leaves > (servers',
  },
  {
    bug: 'the longest queue is the latest',
    file: office,
    from: 'Math.max(office.longest, waiting.length)',
    to: 'waiting.length',
  },
  {
    bug: 'an arrival goes before the one who leaves at the same moment',
    file: model,
    from: 'leaving <= arrival)',
    to: 'leaving < arrival)',
  },
  {
    bug: 'the recursion gives the request to the server that is free last',
    file: line,
    from: '(free[s] ?? 0) < (free[first] ?? 0)',
    to: '(free[s] ?? 0) > (free[first] ?? 0)',
  },
  {
    bug: 'the recursion refuses where a server is free',
    file: line,
    from: 'start > at && starts',
    to: 'start >= at && starts',
  },
  {
    bug: 'the recursion lets those who start now still wait',
    file: line,
    from: '(starts[begun] ?? 0) <= at',
    to: '(starts[begun] ?? 0) < at',
  },
  {
    bug: 'the mean counts the refused',
    file: line,
    from: 'if (value === undefined) continue;\n    sum += value;',
    to: 'sum += value ?? 0;',
  },
  {
    bug: 'Erlang B begins with an empty system refused',
    file: theory,
    from: 'let blocked = 1;',
    to: 'let blocked = 0.5;',
  },
  {
    bug: 'Erlang C forgets those who are blocked',
    file: theory,
    from: '(offered / servers) * (1 - blocked)',
    to: 'offered / servers',
  },
  { bug: 'Pollaczek and Khinchine take cv unsquared', file: theory, from: '(1 + cv * cv)', to: '(1 + cv)' },
  {
    bug: 'the queue at exactly 100 % has a long run',
    file: theory,
    from: 'if (load >= 1) return undefined;\n  return { time: 1 + erlangC',
    to: 'if (load > 1) return undefined;\n  return { time: 1 + erlangC',
  },
  {
    bug: 'Little takes all that are offered for admitted',
    file: theory,
    from: '(offered * (1 - lost))',
    to: 'offered',
  },
  {
    bug: 'one place to wait too many in the formula',
    file: theory,
    from: 'n <= servers + room',
    to: 'n <= servers + room + 1',
  },
  {
    bug: 'services draw from the stream of the gaps',
    file: trace,
    from: "random.stream('services')",
    to: "random.stream('gaps')",
  },
  {
    bug: 'the load is that of one server, however many there are',
    file: trace,
    from: 'mean / (load * servers)',
    to: 'mean / load',
  },
  { bug: 'spiky times have the wrong mean', file: trace, from: '1 - SHORT));', to: 'SHORT));' },
  {
    bug: 'all servers share the time that one was busy',
    file: model,
    from: 'now * servers.length',
    to: 'now',
  },
  { bug: 'p99 is p95', file: model, from: '0.99))', to: '0.95))' },
  {
    bug: 'the comparison is with another load',
    file: model,
    from: 'meanTimeAt(setup, 0.8)',
    to: 'meanTimeAt(setup, 0.9)',
  },
  {
    bug: 'the answer is told while the run goes on',
    file: model,
    from: 'return isOver(state) ?',
    to: 'return what ?',
  },
] as const;
