/** Bugs that the proofs of quorum must catch: each is one edit of one file, and some test must fail with it. */
const design = 'src/core/quorum/design.ts';
const read = 'src/core/quorum/read.ts';
const register = 'src/core/quorum/register.ts';
const theory = 'src/core/quorum/theory.ts';
const trace = 'src/core/quorum/trace.ts';
const write = 'src/core/quorum/write.ts';
const model = 'src/simulators/quorum/model.ts';
const setup = 'src/core/quorum/setup.ts';
const told = 'src/core/quorum/told.ts';
const timeline = 'src/core/quorum/timeline.ts';
const view = 'src/simulators/quorum/view.tsx';

/** Tests that guard this core beside the simulator's own. */
export const tests = ['tests/unit/simulators/contract'];

export const mutants = [
  {
    bug: 'a write is saved with one confirmation less',
    file: write,
    from: 'sent[design.acks - 1]?.acked',
    to: 'sent[Math.max(0, design.acks - 2)]?.acked',
  },
  {
    bug: 'the writer is confirmed by the slowest copies first',
    file: write,
    from: 'a.acked - b.acked',
    to: 'b.acked - a.acked',
  },
  {
    bug: 'a write that stays on W copies goes to one more',
    file: write,
    from: 'sent.slice(0, design.acks)',
    to: 'sent.slice(0, design.acks + 1)',
  },
  {
    bug: 'the writer does not wait for its last write',
    file: write,
    from: 'Math.max(now + design.every, ended)',
    to: 'now + design.every',
  },
  {
    bug: 'a write that is given up is taken back',
    file: write,
    from: '...kept.map(',
    to: "...(kind === 'failed' ? [] : kept).map(",
  },
  {
    bug: 'deadlines count twice for writes',
    file: write,
    from: 'done - now <= design.patience',
    to: 'done - now <= 2 * design.patience',
  },
  {
    bug: 'a late write overwrites a newer one',
    file: register,
    from: '(i === copy ? Math.max(v, version) : v)',
    to: '(i === copy ? version : v)',
  },
  {
    bug: 'the time of a write is counted from the write before',
    file: register,
    from: 'register.writeTime + event.at - event.since',
    to: 'register.writeTime + event.at - register.savedAt',
  },
  {
    bug: 'a failed write counts as saved',
    file: register,
    from: 'failed: [...register.failed, event.version] }',
    to: 'saved: event.version, failed: [...register.failed, event.version] }',
  },
  {
    bug: 'a read takes the oldest version it was told',
    file: read,
    from: 'const version = Math.max(...taken',
    to: 'const version = Math.min(...taken',
  },
  {
    bug: 'a read takes the answers of the slowest copies',
    file: read,
    from: '.sort((a, b) => a.at - b.at);',
    to: '.sort((a, b) => b.at - a.at);',
  },
  {
    bug: 'a read waits for one answer less',
    file: read,
    from: 'fast.slice(0, design.answers)',
    to: 'fast.slice(0, Math.max(1, design.answers - 1))',
  },
  {
    bug: 'a reader hears copies across the cut',
    file: read,
    from: '!inCut(design, now) || isFar(design, copy) === draw.far',
    to: 'copy >= 0',
  },
  {
    bug: 'a reader who hears too few copies answers with what it has',
    file: read,
    from: 'taken.length < design.answers || told > deadline',
    to: 'taken.length === 0 || told > deadline',
  },
  {
    bug: 'a read that repairs first needs one copy less',
    file: read,
    from: 'design.acks - holders.length',
    to: 'design.acks - holders.length - 1',
  },
  {
    bug: 'a copy that answered counts as repaired whatever it holds',
    file: read,
    from: 'taken.filter((one) => one.version === version)',
    to: 'taken.filter((one) => one.version <= version)',
  },
  {
    bug: 'a read that repairs first answers before it has',
    file: read,
    from: 'ended = sent.map',
    to: 'sent.map',
  },
  {
    bug: 'a repair after the answer spreads what the read returned, not the newest',
    file: read,
    from: 'const newest = Math.max(...fast.map((one) => one.version));',
    to: 'const newest = version;',
  },
  {
    bug: 'a read is judged by what was saved when it ended',
    file: read,
    from: 'register.behind, Math.min(behind, FAR_BEHIND)',
    to: 'register.behind, Math.min(Math.max(0, register.saved - version), FAR_BEHIND)',
  },
  {
    bug: 'a read that returns what was seen before counts as going back',
    file: read,
    from: 'version < seen ? 1 : 0',
    to: 'version <= seen ? 1 : 0',
  },
  {
    bug: 'reads that overlapped count as having ended before',
    file: read,
    from: 'back: register.back + (version < seen',
    to: 'back: register.back + (version < register.seen',
  },
  {
    bug: 'the age is counted from the end of the read',
    file: read,
    from: 'Math.floor((event.age * AGES) / every)',
    to: 'Math.floor(((event.age + event.at - since) * AGES) / every)',
  },
  {
    bug: 'what crosses the cut is lost in no time',
    file: design,
    from: 'design.cut.until + delay : arrives',
    to: 'design.cut.until : arrives',
  },
  {
    bug: 'the cut stops messages by when they were sent',
    file: design,
    from: 'inCut(design, arrives)',
    to: 'inCut(design, at)',
  },
  { bug: 'stand-ins always confirm', file: design, from: 'held && design.standIns', to: 'held' },
  {
    bug: 'overlap holds with stand-ins too',
    file: design,
    from: 'acks + answers > copies && !(standIns && far > 0)',
    to: 'acks + answers > copies',
  },
  {
    bug: 'R + W = N is said to overlap',
    file: design,
    from: 'acks + answers > copies',
    to: 'acks + answers >= copies',
  },
  {
    bug: 'the copy before the far ones is far too',
    file: design,
    from: 'copy >= copies - far',
    to: 'copy >= copies - far - 1',
  },
  {
    bug: 'the chance to miss counts the read copies that have it',
    file: theory,
    from: 'choose(n - w, r) / choose(n, r)',
    to: 'choose(w, r) / choose(n, r)',
  },
  {
    bug: 'with age one late copy matters, not all that are asked',
    file: theory,
    from: '(-r * age)',
    to: '(-age)',
  },
  { bug: 'the fastest of n is as fast as one', file: theory, from: '1 / (n - i)', to: '1 / (i + 1)' },
  {
    bug: 'answers and repairs are drawn from one stream',
    file: trace,
    from: 'repairs: delays(repairs, delay)',
    to: 'repairs: delays(repairs, answer)',
  },
  {
    bug: 'all readers stand on the writer’s side',
    file: trace,
    from: 'reads.float() < 0.5',
    to: 'reads.float() < 0',
  },
  {
    bug: 'the cut lasts until the end',
    file: setup,
    from: 'until: 2 * third',
    to: 'until: 3 * third',
  },
  { bug: 'W may be more than there are copies', file: setup, from: 'acks: Math.min(w, n)', to: 'acks: w' },
  {
    bug: 'the formula is said to hold with repair',
    file: setup,
    from: "repair === 'none' && cut === 0",
    to: 'cut === 0',
  },
  {
    bug: 'five versions behind are counted from four',
    file: model,
    from: 'sum(behind, 5)',
    to: 'sum(behind, 4)',
  },
  {
    bug: 'requests given up are a share of those answered',
    file: model,
    from: 'percent(lost, lost + register.saves',
    to: 'percent(lost, register.saves',
  },
  { bug: 'the table gives the answer away', file: told, from: 'isOver(state) ? [run', to: 'state ? [run' },
  {
    bug: 'a read that went back is told as current',
    file: told,
    from: 'version < seen',
    to: 'version > seen',
  },
  {
    bug: 'a copy’s lane begins with the run',
    file: timeline,
    from: 'since: Math.max(from, at)',
    to: 'since: at',
  },
  {
    bug: 'the picture shows the first six writes',
    file: timeline,
    from: 'register.begun - SHOWN + 1',
    to: '1',
  },
  {
    bug: 'the formula gives the answer away',
    file: view,
    from: '{over && points.length',
    to: '{points.length',
  },
];
