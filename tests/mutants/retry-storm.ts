/** Bugs that the proofs of the retry storm must catch: each is one edit of one file, and some test must fail with it. */
const advance = 'src/core/retries/advance.ts';
const backoff = 'src/core/retries/backoff.ts';
const guard = 'src/core/retries/guard.ts';
const layers = 'src/core/retries/layers.ts';
const plan = 'src/core/retries/plan.ts';
const trigger = 'src/core/retries/trigger.ts';
const model = 'src/simulators/retry-storm/model.ts';

/** Tests that guard this core beside the simulator's own. */
export const tests = ['tests/unit/simulators/contract'];

export const mutants = [
  {
    bug: 'an answer at the very timeout comes too late',
    file: advance,
    from: 'if (at === leaves) serve(s, rules, draws);\n    else if (at === expires && oldest) {',
    to: 'if (at === leaves && at !== expires) serve(s, rules, draws);\n    else if (at === expires && oldest) {',
  },
  {
    bug: 'a new request is sent before a retry of the same moment',
    file: advance,
    from: '} else if (retry && at === retry.at) {',
    to: '} else if (retry && at === retry.at && at !== comes) {',
  },
  {
    bug: 'what happens at the end of a step waits for the next',
    file: advance,
    from: 'if (at > until) break;',
    to: 'if (at >= until) break;',
  },
  {
    bug: 'a late answer is an answer',
    file: advance,
    from: 's.late += 1;\n    s.wasted += s.work;',
    to: 's.late += 1;\n    s.answered += 1;\n    s.wasted += s.work;',
  },
  { bug: 'wasted work is forgotten', file: advance, from: 's.wasted += s.work;', to: '' },
  {
    bug: 'the queue has a place too many',
    file: advance,
    from: 's.queue.length > rules.room',
    to: 's.queue.length > rules.room + 1',
  },
  {
    bug: 'the dead are dropped, and one that is alive with them',
    file: advance,
    from: 'leave(s, s.dead).length;',
    to: 'leave(s, s.dead > 0 ? s.dead + 1 : 0).length;',
  },
  {
    bug: 'the dead are dropped whatever the rules say',
    file: advance,
    from: 'if (rules.drop) {',
    to: 'if (rules.drop || s.dead > 3) {',
  },
  {
    bug: 'a try too many',
    file: advance,
    from: 'one.number < rules.most',
    to: 'one.number <= rules.most',
  },
  {
    bug: 'retries of one moment come in the wrong order',
    file: advance,
    from: '(s.later[place - 1]?.at ?? 0) > next.at',
    to: '(s.later[place - 1]?.at ?? 0) >= next.at',
  },
  {
    bug: 'the wait counts from when the try was sent',
    file: advance,
    from: 'at: s.now + waited',
    to: 'at: one.at + waited',
  },
  {
    bug: 'a failure teaches the breaker nothing',
    file: advance,
    from: 's.guard = learn(s.guard, rules.guard, one.request, false, s.now);',
    to: '',
  },
  {
    bug: 'the throttle counts over the whole run',
    file: advance,
    from: 'const WINDOW = 10;',
    to: 'const WINDOW = 90;',
  },
  {
    bug: 'the age is that of the last in the queue',
    file: advance,
    from: 'at - (s.queue[0]?.at ?? at)',
    to: 'at - (s.queue.at(-1)?.at ?? at)',
  },
  {
    bug: 'an attempt of the guard counts among the tries sent',
    file: advance,
    from: "count(s, 'wanted');\n  if (held) {",
    to: "count(s, 'wanted');\n  if (held) {\n    count(s, 'sent');",
  },
  {
    bug: 'exponential backoff has no longest wait',
    file: backoff,
    from: 'const whole = Math.min(cap, base * pow(2, step));',
    to: 'const whole = base * pow(2, step);',
  },
  { bug: 'backoff doubles from the start', file: backoff, from: 'pow(2, step)', to: 'pow(2, step + 1)' },
  {
    bug: 'equal jitter waits a half on average',
    file: backoff,
    from: '(whole + unit * whole) / 2',
    to: 'unit * whole',
  },
  {
    bug: 'decorrelated jitter begins at nothing',
    file: backoff,
    from: 'base + unit * (most - base)',
    to: 'unit * most',
  },
  {
    bug: 'decorrelated jitter remembers the loop before',
    file: backoff,
    from: '(step === 0 ? base : previous)',
    to: 'Math.max(base, previous)',
  },
  { bug: 'layers add', file: layers, from: 'return pow(tries, layers);', to: 'return tries * layers;' },
  {
    bug: 'every layer begins where the one below it stopped',
    file: layers,
    from: 'while (tries > 1 && left % tries === 0) left /= tries;',
    to: '',
  },
  {
    bug: 'a budget is saved without end',
    file: guard,
    from: 'Math.min(100 * BURST, state.tokens + budget)',
    to: 'state.tokens + budget',
  },
  {
    bug: 'a retry costs half of one',
    file: guard,
    from: 'tokens: state.tokens - 100',
    to: 'tokens: state.tokens - 50',
  },
  {
    bug: 'the throttle refuses whatever was answered',
    file: guard,
    from: '(requests - k * accepts)',
    to: '(requests - accepts)',
  },
  {
    bug: 'the breaker opens before it has seen enough',
    file: guard,
    from: 'seen.length < size || 2 * failures < size',
    to: '2 * failures < size',
  },
  {
    bug: 'the breaker needs more than half',
    file: guard,
    from: '2 * failures < size)',
    to: '2 * failures <= size)',
  },
  {
    bug: 'an open breaker lets everybody probe',
    file: guard,
    from: 'now < state.shut || state.probe >= 0',
    to: 'now < state.shut',
  },
  {
    bug: 'a probe that fails closes the breaker',
    file: guard,
    from: 'shut: answered ? 0 : now + pause',
    to: 'shut: 0',
  },
  {
    bug: 'who was sent before it opened decides like a probe',
    file: guard,
    from: 'if (state.probe !== request) return state;',
    to: '',
  },
  {
    bug: 'a server that stops forgets what it has done',
    file: trigger,
    from: "if (kind === 'stop') return to + left;",
    to: "if (kind === 'stop') return to + work;",
  },
  {
    bug: 'half speed is a quarter',
    file: trigger,
    from: 'begin + 2 * left',
    to: 'begin + 4 * left',
  },
  {
    bug: 'a new rate begins with a fresh draw',
    file: trigger,
    from: 'left -= (until - at) / gap;',
    to: 'left = unit();',
  },
  {
    bug: 'a surge is twice as much',
    file: plan,
    from: 'gap / 3',
    to: 'gap / 2',
  },
  {
    bug: 'relief lets in what it should turn away',
    file: plan,
    from: '(100 * gap) / relief',
    to: '(100 * gap) / (100 - relief)',
  },
  {
    bug: 'jitter and throttle draw from one stream',
    file: plan,
    from: "random.stream('throttle')",
    to: "random.stream('jitter')",
  },
  {
    bug: 'a herd is ten times as large',
    file: plan,
    from: '(length * 1e6) / WORK',
    to: '(length * 1e7) / WORK',
  },
  {
    bug: 'seconds without requests count as silent',
    file: model,
    from: '&& n > 0 && good[i] === 0',
    to: '&& good[i] === 0',
  },
  {
    bug: 'goodput is of the last thirty seconds',
    file: model,
    from: 'SECONDS - 20',
    to: 'SECONDS - 30',
  },
];
