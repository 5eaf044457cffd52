import { getCollection } from 'astro:content';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../core/locale.ts';
import type { Area } from '../schemas/area.ts';
import { inOrderOf } from './area-order.ts';
import { once } from './once.ts';
import { type Page, pageIndex } from './pages.ts';

/** The areas as they are written, in the order of the file; the store has them by id. */
export const areaList = once(async () => {
  const text = readFileSync(join(process.cwd(), 'content/areas.yaml'), 'utf8');
  return inOrderOf(
    text,
    (await getCollection('areas')).map((e) => e.data as Area),
  );
});

/** An area with its words in one language and the pages it has, in reading order. */
export interface AreaWithTopics {
  id: string;
  title: string;
  summary: string;
  topics: Page<'topics'>[];
}

const inLocale = { en: once(() => build('en')), ko: once(() => build('ko')) };

/** The areas in reading order, each with the topics that exist. */
export function areas(locale: Locale): Promise<AreaWithTopics[]> {
  return inLocale[locale]();
}

async function build(locale: Locale): Promise<AreaWithTopics[]> {
  const index = await pageIndex(locale);
  return (await areaList()).map((area) => ({
    id: area.id,
    title: locale === 'ko' ? area.korean : area.title,
    summary: locale === 'ko' ? area.summaryKo : area.summary,
    topics: area.topics.flatMap((id) => (index.get(`topics/${id}`) as Page<'topics'> | undefined) ?? []),
  }));
}

/** All pages in reading order, kind after kind, with the place of each. */
const orders = { en: once(() => readingOrder('en')), ko: once(() => readingOrder('ko')) };

async function readingOrder(locale: Locale): Promise<{ order: Page[]; places: Map<string, number> }> {
  const topics: Page[] = (await areas(locale)).flatMap((a) => a.topics);
  const rest = [...(await pageIndex(locale)).values()].filter((p) => p.kind !== 'topics');
  const order = [...topics, ...rest];
  return { order, places: new Map(order.map((p, i) => [`${p.kind}/${p.id}`, i])) };
}

/** The page before and after a topic in its area's reading order. */
export async function neighbours(
  page: Page,
): Promise<{ previous?: Page | undefined; next?: Page | undefined }> {
  const { order, places } = await orders[page.locale]();
  const at = places.get(`${page.kind}/${page.id}`);
  const beside = (step: number) => {
    const other = at === undefined ? undefined : order[at + step];
    return other?.kind === page.kind ? other : undefined;
  };
  return { previous: beside(-1), next: beside(1) };
}
