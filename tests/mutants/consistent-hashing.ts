/** Bugs that the proofs of consistent hashing must catch: each is one edit of one file, and some test must fail with it. */
const model = 'src/simulators/consistent-hashing/model.ts';
const sweep = 'src/core/placement/sweep.ts';
const ring = 'src/core/placement/ring.ts';
const jump = 'src/core/placement/jump.ts';
const rendezvous = 'src/core/placement/rendezvous.ts';
const schemes = 'src/core/placement/schemes.ts';
const membership = 'src/core/placement/membership.ts';

/** Tests that guard this core beside the simulator's own. */
export const tests = ['tests/unit/placement'];

export const mutants = [
  {
    bug: 'keys just past the border of a sector are moved with it',
    file: sweep,
    from: '(places[key] ?? 0) < border',
    to: '(places[key] ?? 0) < border + 1e6',
  },
  {
    bug: 'the sweep stops one sector short',
    file: model,
    from: 'state.swept < SECTORS ?',
    to: 'state.swept < SECTORS - 1 ?',
  },
  { bug: 'the old owner keeps a copy of the key', file: sweep, from: 'add(loads, old, -1);', to: '' },
  {
    bug: 'what is gained is booked for the old owner',
    file: sweep,
    from: 'add(gained, now, 1)',
    to: 'add(gained, old, 1)',
  },
  {
    bug: 'keys stay where they were',
    file: sweep,
    from: 'to: place(nodes.after)',
    to: 'to: place(nodes.before)',
  },
  {
    bug: 'before the change keys are where they belong after it',
    file: sweep,
    from: 'from: place(nodes.before)',
    to: 'from: place(nodes.after)',
  },
  {
    bug: 'the seed is not used',
    file: sweep,
    from: 'nameHash(values.hash, seed)',
    to: 'nameHash(values.hash, 1)',
  },
  {
    bug: 'the sweep writes into the state it was given',
    file: sweep,
    from: 'sweep.loads.slice()',
    to: '(sweep.loads as number[])',
  },
  {
    bug: 'a node that leaves counts as a holder for ever',
    file: sweep,
    from: 'swept === SECTORS || (',
    to: 'false || (',
  },
  {
    bug: 'the weight is left out of the load',
    file: model,
    from: '(state.loads[id] ?? 0) / weight',
    to: '(state.loads[id] ?? 0)',
  },
  {
    bug: 'the fair share ignores the weights',
    file: model,
    from: 'sum(holders(state).map((node) => node.weight))',
    to: 'holders(state).length',
  },
  {
    bug: 'on a leave the heirs count as strays',
    file: model,
    from: "values.change === 'leave' ? state.lost[subject]",
    to: "values.change === 'none' ? state.lost[subject]",
  },
  {
    bug: 'the keys are not counted afresh when nothing changes',
    file: sweep,
    from: "if (values.change !== 'none') for",
    to: 'for',
  },
  {
    bug: 'a place on a point belongs to the next point',
    file: ring,
    from: '(places[middle] ?? 0) < place',
    to: '(places[middle] ?? 0) <= place',
  },
  {
    bug: 'past the last point there is nobody',
    file: ring,
    from: 'index === at.length ? 0 : index',
    to: 'index',
  },
  {
    bug: 'every node has one virtual node less',
    file: ring,
    from: 'v < weight * vnodes; v++',
    to: 'v < weight * vnodes - 1; v++',
  },
  { bug: 'virtual nodes are numbered from 1', file: ring, from: 'let v = 0; v <', to: 'let v = 1; v <=' },
  {
    bug: 'two points at one place stand in the order of insertion',
    file: ring,
    from: '* 256 + id',
    to: '* 256 + (255 - id)',
  },
  {
    bug: 'the jump generator forgets to add one',
    file: jump,
    from: '2862933555777941757n + 1n',
    to: '2862933555777941757n',
  },
  {
    bug: 'a jump may land on the bucket after the last',
    file: jump,
    from: 'next < buckets',
    to: 'next <= buckets',
  },
  { bug: 'the lowest number wins', file: rendezvous, from: 'drawn > highest', to: 'drawn < highest' },
  {
    bug: 'the weights of two nodes are mixed up',
    file: rendezvous,
    from: 'pow(drawn, best.weight) > pow(highest, node.weight)',
    to: 'pow(drawn, node.weight) > pow(highest, best.weight)',
  },
  {
    bug: 'a heavier node pushes the others to new slots',
    file: schemes,
    from: '[...nodes.map(({ id }) => id), ...extra]',
    to: '[...extra, ...nodes.map(({ id }) => id)]',
  },
  {
    bug: 'a leave renumbers the nodes',
    file: membership,
    from: 'before.slice(1)',
    to: 'before.slice(0, -1)',
  },
] as const;
