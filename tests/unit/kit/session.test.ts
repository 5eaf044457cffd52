import { expect, test } from 'vitest';
import { noticeTexts } from '../../../src/client/kit/notices.ts';
import { begin, change, fromLink } from '../../../src/client/kit/session.ts';
import type { Model, Scenario } from '../../../src/core/sim/types.ts';
import { simWords } from '../../../src/i18n/sim.ts';
import { scenarios, toy } from '../sim/toy.ts';

const model = toy as Model;
const all = scenarios as unknown as readonly Scenario[];
const [plain, bent] = all as readonly [Scenario, Scenario];

test('a session begins at the beginning of its scenario', () => {
  const { values, seed, player } = begin(model, bent);
  expect([values, seed, player.run.index]).toEqual([{ steps: 50, drift: 0, coin: 'bent' }, 42, 0]);
});

test('other values start afresh', () => {
  const session = begin(model, plain);
  session.player.seek(20);
  const next = change(session, { values: { ...session.values, steps: 30 } });
  expect([next.player.run.index, next.values, next.seed]).toEqual([
    0,
    { steps: 30, drift: 0, coin: 'fair' },
    42,
  ]);
});

test('other values may go on from an event, as far as their run has it', () => {
  const session = begin(model, plain);
  session.player.seek(1000);
  const to = (at: number) =>
    change(session, { values: { ...session.values, steps: 30 } }, at).player.run.index;
  expect([to(7), to(0), to(31)]).toEqual([7, 0, 30]);
});

test('where a run was over, another seed is run to its end too, so that the result follows', () => {
  const session = begin(model, plain);
  session.player.seek(1000);
  const next = change(session, { seed: 7 });
  expect([next.player.run.index, next.player.run.seed, next.player.playing]).toEqual([100, 7, false]);
  expect(next.player.run.state).not.toEqual(session.player.run.state);
});

test('a link is followed to its event', () => {
  const { scenario, values, seed, player, notices } = fromLink(
    model,
    all,
    'v2;scenario=bent;drift=0.5;seed=9;t=12',
    plain,
  );
  expect(values).toMatchObject({ drift: 0.5 });
  expect([scenario.id, seed, player.run.index, notices]).toEqual(['bent', 9, 12, []]);
});

test('a link past the end of its run goes to the end and says so', () => {
  const { player, notices } = fromLink(model, all, 'v2;steps=5;t=20', plain);
  expect(player.run.index).toBe(5);
  expect(notices).toEqual([{ problem: 'above', key: 't', given: '20', used: 5 }]);
});

test('every kind of notice is a sentence in both languages that names what it is about', () => {
  const { notices } = fromLink(
    model,
    all,
    'v2;scenario=x;steps=9999;steps=1;drift=0.51;coin=z;seed=0;blue=1;red;t=999',
    plain,
  );
  expect(noticeTexts(notices, model, 'en', simWords.en)).toEqual([
    'steps stands twice in the link; the first counts.',
    'Ignored in the link: blue=1.',
    'Ignored in the link: red.',
    'Scenario: “x” cannot be read, so it is plain.',
    'steps: 9999 is above the most, so it is 500.',
    'drift: 0.51 is between two steps, so it is 0.50 m.',
    'coin: “z” cannot be read, so it is fair.',
    'Seed: 0 is below the least, so it is 1.',
    'Place in the run: 999 is above the most, so it is 300.',
  ]);
  const problems = ['newer', 'older', 'long', 'malformed'] as const;
  for (const locale of ['en', 'ko'] as const) {
    const texts = problems.map(
      (problem) => noticeTexts([{ problem, key: '', given: 'v' }], model, locale, simWords[locale])[0],
    );
    expect(new Set(texts).size).toBe(4);
    expect(texts.every((text) => text && !text.includes('{'))).toBe(true);
  }
});

test('a link full of rubbish is told in a few lines, each once', () => {
  const told = (text: string) =>
    noticeTexts(fromLink(model, all, text, plain).notices, model, 'en', simWords.en);
  expect(told(`v2;${'a;'.repeat(250)}`)).toEqual(['Ignored in the link: a.']);
  const many = told(`v2;${Array.from({ length: 100 }, (_, i) => `x${i}`).join(';')}`);
  expect(many.length).toBe(9);
  expect(many.slice(7)).toEqual(['Ignored in the link: x7.', 'And 92 more.']);
  expect(told('v2;a;b;c;d;e;f;g;h;i')).toHaveLength(9);
});
