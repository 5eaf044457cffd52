// @vitest-environment jsdom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { FigureProps, ViewProps } from '../../../../src/client/kit/types.ts';
import { readPlan } from '../../../../src/core/raft/plan.ts';
import { startValues } from '../../../../src/core/sim/params.ts';
import { Run } from '../../../../src/core/sim/run.ts';
import type { Locale, Model, Scenario, Values } from '../../../../src/core/sim/types.ts';
import { simWords } from '../../../../src/i18n/sim.ts';
import { model, type State } from '../../../../src/simulators/raft/model.ts';
import { scenarios } from '../../../../src/simulators/raft/scenarios.ts';
import RaftView, { Group } from '../../../../src/simulators/raft/view.tsx';
import { drawsByTheContract } from '../contract/view-contract.tsx';

const storm = String(scenarios.find(({ id }) => id === 'storm')?.values.plan);

drawsByTheContract(model, scenarios, RaftView, Group, [
  { servers: 7, heartbeat: 5, writes: 100, delay: 50, loss: 30, plan: storm },
  { servers: 7, timeout: 20, spread: 1, delay: 500, length: 10000 },
  { servers: 3, timeout: 20, spread: 5, heartbeat: 500, delay: 5, length: 10000, plan: 'calm' },
]);

function draw(values: object, events: number, more: object = {}): State {
  const run = new Run(model, startValues(model, { values }), 1);
  run.seek(events);
  const props = {
    model,
    state: run.state,
    values: run.values,
    metrics: {},
    locale: 'en',
    ids: 'x',
    still: false,
    ...more,
  };
  document.body.innerHTML = '';
  const box = document.body.appendChild(document.createElement('div'));
  render(h(Group, props as unknown as FigureProps<State>), box);
  return run.state;
}

const strokes = (name: string) =>
  (document.querySelector(`.raft-charts .plot-body ${name}`)?.getAttribute('d') ?? '').split('M').length - 1;
const rows = () => [...document.querySelectorAll('.raft-logs tbody tr')];
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((it) => it.textContent === name) as HTMLButtonElement;

test('the first picture names the servers, their roles and axes, and shows when their timers will end', () => {
  draw({}, 0);
  expect(rows().map((row) => row.querySelector('th')?.textContent)).toEqual(
    [...'ABCDE'].map((name) => `${name} follower term 0`),
  );
  expect(document.querySelectorAll('.raft-charts figure')).toHaveLength(2);
  expect(document.body.textContent).toContain('2,000');
  expect(strokes('.raft-due')).toBeGreaterThan(0);
  expect(strokes('.raft-leads')).toBe(0);
});

test('every log is drawn entry by entry with its term, committed ones told apart, the newest in sight', () => {
  const { cluster } = draw({}, 420);
  rows().forEach((row, id) => {
    const server = cluster.servers[id];
    const shown = [...row.querySelectorAll('td')].filter((cell) => cell.textContent !== '');
    const first = Math.max(...cluster.servers.map(({ log }) => log.length)) - 13;
    const expected = server?.log.slice(Math.max(0, first - 1)) ?? [];
    expect(shown.map((cell) => cell.textContent)).toEqual(
      expected.map(({ term, command }) => `${term}${command || '–'}`),
    );
    const known = server?.up ? Math.max(0, server.commit - Math.max(0, first - 1)) : 0;
    expect(row.querySelectorAll('.raft-committed')).toHaveLength(Math.min(known, shown.length));
  });
  expect(document.querySelectorAll('thead .raft-cell')).toHaveLength(14);
  expect(document.querySelectorAll('thead .raft-cell:not(.raft-wide)')).toHaveLength(7);
});

test('a narrow screen keeps the first half of short logs and the last half of long ones', () => {
  const kept = () =>
    [...document.querySelectorAll('thead .raft-cell:not(.raft-wide)')].map((cell) =>
      Number(cell.textContent),
    );
  draw({}, 0);
  expect(kept()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  const { cluster } = draw({}, 300);
  const longest = Math.max(...cluster.servers.map(({ log }) => log.length));
  expect(kept().at(-1)).toBe(Math.max(longest, 14));
});

test('the narrowest screen keeps five cells of a long log, the newest entry among them', () => {
  const shown = 'thead .raft-cell:not(.raft-wide, .raft-middle)';
  for (const events of [150, 200, 250, 300, 420]) {
    const { cluster } = draw({}, events);
    const longest = Math.max(...cluster.servers.map(({ log }) => log.length));
    const kept = [...document.querySelectorAll(shown)].map((cell) => Number(cell.textContent));
    expect(kept).toContain(Math.max(1, longest));
    expect(kept).toHaveLength(longest > 7 ? 5 : 7);
  }
});

test('the run shows who led, each with its term, who was down, and when links were cut', () => {
  draw({}, Number.POSITIVE_INFINITY);
  expect(strokes('.raft-leads')).toBe(2);
  expect(strokes('.raft-down')).toBe(1);
  expect([...document.querySelectorAll('.lane-label')].map((it) => it.textContent)).toEqual(['1', '2']);
  draw({ plan: 'split' }, Number.POSITIVE_INFINITY);
  expect(strokes('.raft-wall')).toBe(2);
});

test('messages are drawn by what they are: votes, entries, the rest, and what is lost', () => {
  draw({ writes: 0 }, 4);
  expect([strokes('.raft-votes') > 3, strokes('.raft-entries')]).toEqual([true, 0]);
  draw({}, 60);
  expect(strokes('.raft-entries')).toBeGreaterThan(3);
  draw({ loss: 50 }, 200);
  expect(strokes('.raft-lost')).toBeGreaterThan(3);
});

test('what must hold is shown to hold, and with a broken rule to be broken', () => {
  const broken = () =>
    [...document.querySelectorAll('.raft-laws [data-broken="true"]')].map((it) => it.textContent);
  draw({ plan: storm }, Number.POSITIVE_INFINITY);
  expect(document.querySelectorAll('.raft-laws li')).toHaveLength(5);
  expect(broken()).toEqual([]);
  const { values } = scenarios.find(({ id }) => id === 'amnesia') as (typeof scenarios)[number];
  draw(values, Number.POSITIVE_INFINITY);
  expect(broken()).toEqual([
    '✗ One leader a term at most: broken',
    '✗ Logs match: broken',
    '✗ All apply the same: broken',
  ]);
});

describe('what a reader does', () => {
  const done: Values[] = [];
  const fork = (values: Values) => done.push(values);
  const choose = (field: string, value: string) =>
    act(() => {
      const select = document.getElementById(field) as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });

  test('becomes one more action of the plan, at this moment', async () => {
    const state = draw({}, 100, { fork });
    const ms = state.cluster.now / 1000;
    await choose('x-whom', '1');
    for (const name of [
      'Crash',
      'End its timer',
      'Write to it',
      'Cut it off',
      'Cut this link',
      'Heal all links',
    ])
      act(() => button(name).click());
    const plans = done.splice(0).map(({ plan }) => String(plan));
    expect(plans).toEqual(
      ['crash-b', 'stand-b', 'write-b', 'split-b', 'cut-bc', 'heal'].map((what) => `crash_${ms}-${what}`),
    );
    for (const plan of plans) expect(readPlan(plan)).toBeDefined();
  });

  test('a server that is down can be restarted, the other end of a link chosen', async () => {
    draw({ plan: 'calm_1-crash-a' }, 1, { fork });
    act(() => button('Restart').click());
    await choose('x-other', '3');
    act(() => button('Cut this link').click());
    expect(done.splice(0).map(({ plan }) => plan)).toEqual([
      'calm_1-crash-a_1-restart-a',
      'calm_1-crash-a_1-cut-ad',
    ]);
    expect(document.body.textContent).toContain('1 ms crash a');
    act(() => button('Take back the last').click());
    expect(done.splice(0).map(({ plan }) => plan)).toEqual(['calm']);
  });

  test('ends where a link would be too long, and says so', () => {
    draw({ plan: `calm${'_1234.567-restart-a'.repeat(15)}` }, 1, { fork });
    expect(document.body.textContent).toContain('A link holds no more actions.');
    act(() => button('Crash').click());
    expect(done).toEqual([]);
  });

  test('is possible only where something can be pressed', () => {
    draw({}, 1);
    expect(document.querySelectorAll('button, select')).toHaveLength(0);
  });
});

test('in the page an action goes on from the event it is done at, and stands in link and parameters', async () => {
  document.body.innerHTML = '';
  const box = document.body.appendChild(document.createElement('div'));
  const all = scenarios as unknown as readonly Scenario[];
  const words = simWords.en;
  const props: ViewProps = {
    model: model as unknown as Model,
    scenario: all[0] as Scenario,
    scenarios: all,
    locale: 'en' as Locale,
    words,
    title: 'Raft',
  };
  await act(() => render(h(RaftView, props), box));
  for (let i = 0; i < 30; i++) await act(() => button('Step').click());
  const before = document.querySelector('.sim-now')?.textContent;
  expect(before).toContain('Event 30.');
  await act(() => button('Crash').click());
  expect(document.querySelector('.sim-now')?.textContent).toMatch(
    /^Event 31\. \d+\.\d ms: planned: crash A; A crashes\.$/,
  );
  expect(document.querySelector('.raft-logs [data-role="down"] b')?.textContent).toBe('A');
  expect(document.querySelector('.sim-printed code')?.textContent).toMatch(
    /plan=crash_\d+\.\d+-crash-a;seed=42;t=31$/,
  );
  const select = document.querySelector<HTMLSelectElement>('select[id$="-plan"]');
  expect([select?.value, select?.selectedOptions[0]?.textContent]).toEqual([
    expect.stringMatching(/^crash_.*-crash-a$/),
    expect.stringMatching(/^crash_.*-crash-a$/),
  ]);
  await act(() => button('Back').click());
  expect(document.querySelector('.sim-now')?.textContent).toBe(before);
  await act(() => button('Take back the last').click());
  expect(document.querySelector('.sim-printed code')?.textContent).toMatch(/v1;scenario=crash;seed=42;t=31$/);
});
