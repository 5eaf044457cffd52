/** Bugs that the proofs of availability must catch: each is one edit of one file, and some test must fail with it. */
const formula = 'src/core/reliability/formula.ts';
const fleet = 'src/core/reliability/fleet.ts';
const burn = 'src/core/reliability/burn.ts';
const model = 'src/simulators/availability/model.ts';
const view = 'src/simulators/availability/view.tsx';

/** Tests that guard this core beside the simulator's own. */
export const tests = ['tests/unit/simulators/contract'];

export const mutants = [
  {
    bug: 'one part more than k must be up',
    file: formula,
    from: 'slice(k)',
    to: 'slice(k + 1)',
  },
  {
    bug: 'the chance of a part to be down is forgotten',
    file: formula,
    from: 'chance * down +',
    to: 'chance +',
  },
  {
    bug: 'up and down are swapped in the share of time',
    file: formula,
    from: 'return up / (up + down);',
    to: 'return down / (up + down);',
  },
  {
    bug: 'time between failures is taken for time up',
    file: formula,
    from: '(down * availability) / (1',
    to: 'down / (1',
  },
  {
    bug: 'the shared cause is left out of the formula',
    file: formula,
    from: 'struck + (1 - struck) *',
    to: '',
  },
  {
    bug: 'a part keeps all of its failures beside the shared ones',
    file: formula,
    from: 'up / (1 - shared)',
    to: 'up',
  },
  {
    bug: 'the shared cause strikes as often as all failures',
    file: formula,
    from: ': up / shared;',
    to: ': up;',
  },
  {
    bug: 'all parts draw from one stream',
    file: fleet,
    from: 'random.stream(`part',
    to: 'random.stream(`one`, `part',
  },
  {
    bug: 'parts can be used while the shared cause is down',
    file: fleet,
    from: 'return cause?.up ? parts',
    to: 'return cause ? parts',
  },
  {
    bug: 'the part that changes last is taken first',
    file: fleet,
    from: 'next < (parts[first]',
    to: 'next > (parts[first]',
  },
  {
    bug: 'time down is counted while the system is up',
    file: fleet,
    from: 'if (fleet.since === undefined) return { ...fleet, now: at };',
    to: '',
  },
  {
    bug: 'the longest outage is the last',
    file: fleet,
    from: 'Math.max(fleet.longest, at - fleet.since)',
    to: 'at - fleet.since',
  },
  {
    bug: 'a repair takes as long as a part is up',
    file: fleet,
    from: 'part.up ? design.down :',
    to: 'part.up ? design.up :',
  },
  {
    bug: 'every further failure begins a new outage',
    file: fleet,
    from: 'return up || after.since !== undefined ? after',
    to: 'return up ? after',
  },
  {
    bug: 'the system is up only with one part more than needed',
    file: fleet,
    from: 'usable(after) >= design.needed',
    to: 'usable(after) > design.needed',
  },
  {
    bug: 'an outage ends when the next part fails',
    file: fleet,
    from: '[after.since, now]',
    to: '[part.since, now]',
  },
  {
    bug: 'repairs never take less than a second',
    file: fleet,
    from: 'Math.max(1, Math',
    to: 'Math.max(3e8, Math',
  },
  {
    bug: 'the end of the watch is not accounted for',
    file: model,
    from: 'fleet: passTo(fleet, setup.end)',
    to: 'fleet',
  },
  {
    bug: 'a change beyond the end still happens',
    file: model,
    from: 'next >= setup.end',
    to: 'next >= 2 * setup.end',
  },
  {
    bug: 'the budget is that of the time that is up',
    file: model,
    from: 'end * (1 - Number(values.target) / 100)',
    to: '(end * Number(values.target)) / 100',
  },
  {
    bug: 'more parts may be needed than there are',
    file: model,
    from: 'Math.min(needed, parts)',
    to: 'needed',
  },
  {
    bug: 'the outage that goes on is not counted',
    file: model,
    from: '(fleet.since === undefined ? 0 : 1)',
    to: '0',
  },
  { bug: 'the table gives the answer away', file: model, from: 'isOver(state) ? time', to: 'period ? time' },
  {
    bug: 'the chance that too few are up is what rounding leaves of 1',
    file: formula,
    from: 'return sum(chancesOf(n, 1 - down, down).slice(0, k));',
    to: 'return 1 - atLeast(k, n, 1 - down);',
  },
  {
    bug: 'as many as are needed are too few',
    file: formula,
    from: 'slice(0, k)',
    to: 'slice(0, k + 1)',
  },
  {
    bug: 'a run that stops at its cap is never over',
    file: model,
    from: 'ended || changes >= MOST_CHANGES',
    to: 'ended',
  },
  {
    bug: 'a bar of time down begins where the last one ended',
    file: view,
    from: 'start <= last[1]',
    to: 'start <= last[1] + 40',
  },
  {
    bug: 'outages that left the window go on counting',
    file: burn,
    from: 'inside -= old[1] - old[0];',
    to: 'inside -= 0;',
  },
  {
    bug: 'the part of an outage before the window counts',
    file: burn,
    from: 'inside - cut',
    to: 'inside',
  },
  {
    bug: 'the burn rate is that of the last window',
    file: burn,
    from: 'worst = Math.max(worst, inside - cut);',
    to: 'worst = inside - cut;',
  },
  {
    bug: 'the burn rate forgets the target',
    file: burn,
    from: 'worst / window / mayBeDown',
    to: 'worst / window',
  },
  {
    bug: 'the burn rate leaves out the outage that goes on',
    file: model,
    from: 'since === undefined ? items(outages) : [...items(outages), [since, now]];',
    to: 'items(outages);',
  },
  {
    bug: 'the burn rate is taken over a day',
    file: model,
    from: 'const BURN_WINDOW = 30 * DAY;',
    to: 'const BURN_WINDOW = DAY;',
  },
];
