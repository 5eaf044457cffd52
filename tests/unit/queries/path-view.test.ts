import { describe, expect, test } from 'vitest';
import type { Page } from '../../../src/queries/pages.ts';
import { pathView } from '../../../src/queries/path-view.ts';
import type { Path } from '../../../src/schemas/path.ts';

const page = (kind: string, id: string, words: number, data: object) =>
  [`${kind}/${id}`, { kind, id, title: id, stored: { words }, data }] as const;
const index = new Map([
  page('topics', 'tcp', 220, { level: 'foundation' }),
  page('topics', 'dns', 2200, { level: 'foundation', prerequisites: ['tcp'] }),
  page('topics', 'cdn', 1100, { level: 'advanced', prerequisites: ['dns', 'caching'] }),
  page('topics', 'caching', 440, { level: 'foundation' }),
  page('practices', 'meter', 660, { minutes: 45 }),
]) as unknown as ReadonlyMap<string, Page>;
const step = (at: string, stage?: string) => ({
  page: at,
  why: `why ${at}`,
  whyKo: `왜 ${at}`,
  ...(stage && { stage, stageKo: `${stage} 단계` }),
});
const path = (...steps: ReturnType<typeof step>[]): Path => ({
  title: 'Names',
  korean: '이름',
  summary: 'All of it.',
  summaryKo: '전부.',
  steps,
  reviewed: '2026-03-01',
});
const whole = path(step('topics/dns', 'One'), step('topics/cdn', 'Two'), step('practices/meter'));
const view = pathView('names', whole, index, 'en');

describe('a path', () => {
  test('counts its steps through all stages', () => {
    expect(view.stages.map((s) => [s.title, s.steps.map((x) => `${x.number} ${x.page.id}`)])).toEqual([
      ['One', ['1 dns']],
      ['Two', ['2 cdn', '3 meter']],
    ]);
  });

  test('takes the time of its pages, and apart from that the time of its rounds', () => {
    expect([view.minutes, view.rounds]).toEqual([10 + 5 + 3, 45]);
    expect(view.steps.map((s) => s.round)).toEqual([undefined, undefined, 45]);
  });

  test('names what its topics ask for and it does not teach, once and in order', () => {
    expect(view.before.map((p) => p.id)).toEqual(['tcp', 'caching']);
  });

  test('is as hard as its topics are in the mean', () => {
    expect(view.level).toBe(1);
    expect(pathView('x', path(step('practices/meter', 'One')), index, 'en').level).toBe(0);
  });

  test('is Korean in its own words where they are asked for', () => {
    const korean = pathView('names', whole, index, 'ko');
    expect([korean.title, korean.summary, korean.stages[1]?.title, korean.steps[0]?.why]).toEqual([
      '이름',
      '전부.',
      'Two 단계',
      '왜 topics/dns',
    ]);
  });

  test('leaves out a step without a page, and a stage without a step', () => {
    const gap = pathView('gap', path(step('topics/none', 'One'), step('topics/dns', 'Two')), index, 'en');
    expect(gap.stages.map((s) => s.title)).toEqual(['Two']);
    expect(gap.steps.map((s) => s.number)).toEqual([1]);
  });
});
