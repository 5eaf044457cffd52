import { describe, expect, test } from 'vitest';
import { finish, Run } from '../../../../src/core/sim/run.ts';
import { items } from '../../../../src/core/sim/trail.ts';
import { model } from '../../../../src/simulators/raft/model.ts';
import { named, start } from './runs.ts';

describe('what is told of an event', () => {
  const lines = (values: object, locale: 'en' | 'ko' = 'en') => {
    const run = new Run(model, start(values), 1);
    const all: string[] = [];
    while (run.step()) {
      if (run.last) all.push(model.narrate(run.last.before, run.last.event, run.last.after, locale));
    }
    return all.map((line) => line.replace(/^\d+\.\d ms: /, ''));
  };
  const staged = lines(named('figure-8').values);

  test('is what changed: who stands, votes, leads, stores, commits, erases, crashes and comes back', () => {
    for (const line of [
      'planned: stand A; A stands in term 2.',
      'planned: split AB.',
      'planned: write A; A stores up to 1.',
      'planned: crash A; A crashes.',
      'planned: heal.',
      'planned: restart E; E restarts.',
      'E → C vote request; C votes for E.',
      'A → C entries; C stores up to 1.',
      'E → B entries; B erases 1; B stores up to 1.',
      'timer of E.',
      'E → A lost.',
    ])
      expect(staged).toContain(line);
    expect(staged.filter((line) => line.includes(' steps down')).length).toBe(1);
    expect(staged.some((line) => /^[B-D] → E stored; E commits up to 2\.$/.test(line))).toBe(true);
    expect(lines(named('figure-8').values, 'ko')).toContain('계획: crash A; A 다운.');
    const taken = lines({}).filter((line) => line.startsWith("a client's write; ")).length;
    const { committed } = finish(model, start({}), 1).metrics;
    // The last may still be on its way at the end.
    expect([committed, committed + 1]).toContain(taken);
  });

  test('names every vote, also one for the same server in another term', () => {
    const { cluster } = finish(model, start(named('figure-8').values), 1).state;
    const given = items(cluster.flights).filter(({ message }) => message.kind === 'vote' && message.granted);
    expect(staged.filter((line) => line.includes(' votes for '))).toHaveLength(given.length);
    expect(given.length).toBeGreaterThan(10);
  });

  test('tells pre-votes from votes', () => {
    const all = lines({ guard: 'yes', plan: 'calm' });
    expect(all.filter((line) => line.endsWith('asks whether to stand.')).length).toBeGreaterThan(0);
    expect(all.filter((line) => / vote; [A-E] stands in term 1\.$/.test(line)).length).toBeGreaterThan(0);
  });
});
