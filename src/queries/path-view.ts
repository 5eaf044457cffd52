import type { Locale } from '../core/locale.ts';
import { readingMinutes } from '../core/reading.ts';
import type { Path } from '../schemas/path.ts';
import type { Page } from './pages.ts';

const LEVELS = ['foundation', 'intermediate', 'advanced'];

/** A page on a path. */
export interface Step {
  page: Page;
  /** Its place on the path, from 1. */
  number: number;
  /** Minutes to read it. */
  minutes: number;
  /** Minutes of the interview round, on a practice. */
  round: number | undefined;
  why: string;
}

/** Steps that belong together. */
export interface Stage {
  title: string;
  steps: Step[];
}

/** A path in one language. */
export interface PathView {
  id: string;
  /** The address below base and locale: "paths/first-interview/". */
  path: string;
  title: string;
  summary: string;
  reviewed: string;
  stages: Stage[];
  steps: Step[];
  /** The mean level of its topics, from 0, all of them foundations, to 2. */
  level: number;
  /** Minutes to read all pages. */
  minutes: number;
  /** Minutes of all rounds. */
  rounds: number;
  /** What its topics ask for and it does not teach, in the order in which that is asked. */
  before: Page[];
}

/** A path with its pages, their times, and what it leaves to other pages. Steps without a page are left out. */
export function pathView(id: string, path: Path, index: ReadonlyMap<string, Page>, locale: Locale): PathView {
  const korean = locale === 'ko';
  const stages: Stage[] = [];
  const steps: Step[] = [];
  for (const given of path.steps) {
    const title = korean ? given.stageKo : given.stage;
    if (title) stages.push({ title, steps: [] });
    const page = index.get(given.page);
    if (!page) continue;
    const step = toStep(page, steps.length + 1, korean ? given.whyKo : given.why);
    steps.push(step);
    stages.at(-1)?.steps.push(step);
  }
  const on = new Set(steps.map(({ page }) => `${page.kind}/${page.id}`));
  const asked = new Set(steps.flatMap(({ page }) => prerequisites(page)));
  return {
    id,
    path: `paths/${id}/`,
    title: korean ? path.korean : path.title,
    summary: korean ? path.summaryKo : path.summary,
    reviewed: path.reviewed,
    stages: stages.filter((s) => s.steps.length > 0),
    steps,
    level: mean(steps.flatMap(({ page }) => levelOf(page) ?? [])),
    minutes: steps.reduce((sum, s) => sum + s.minutes, 0),
    rounds: steps.reduce((sum, s) => sum + (s.round ?? 0), 0),
    before: [...asked].filter((key) => !on.has(key)).flatMap((key) => index.get(key) ?? []),
  };
}

function toStep(page: Page, number: number, why: string): Step {
  const { minutes: round } = page.data as { minutes?: number };
  return { page, number, minutes: readingMinutes(page.stored.words), round, why };
}

/** 0 for a foundation to 2 for an advanced topic; undefined for what is no topic. */
function levelOf({ kind, data }: Page): number | undefined {
  const { level } = data as { level?: string };
  return kind === 'topics' ? LEVELS.indexOf(level ?? '') : undefined;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);
}

function prerequisites({ data }: Page): string[] {
  return ((data as { prerequisites?: string[] }).prerequisites ?? []).map((id) => `topics/${id}`);
}
