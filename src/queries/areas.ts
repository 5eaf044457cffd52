import { getCollection } from 'astro:content';
import type { Locale } from '../core/locale.ts';
import type { Area } from '../schemas/area.ts';
import { once } from './once.ts';
import { type Page, pageIndex } from './pages.ts';

const entries = once(async () => (await getCollection('areas')).map((e) => e.data));

/** An area with its words in one language and the pages it has, in reading order. */
export interface AreaWithTopics {
  id: string;
  title: string;
  summary: string;
  topics: Page<'topics'>[];
}

/** The areas in reading order, each with the topics that exist. */
export async function areas(locale: Locale): Promise<AreaWithTopics[]> {
  const index = await pageIndex(locale);
  return (await entries()).map((area: Area) => ({
    id: area.id,
    title: locale === 'ko' ? area.korean : area.title,
    summary: locale === 'ko' ? area.summaryKo : area.summary,
    topics: area.topics.flatMap((id) => (index.get(`topics/${id}`) as Page<'topics'> | undefined) ?? []),
  }));
}

/** The page before and after a topic in its area's reading order. */
export async function neighbours(page: Page): Promise<{ previous?: Page | undefined; next?: Page | undefined }> {
  const all = (await areas(page.locale)).flatMap((a) => a.topics);
  const order: Page[] = page.kind === 'topics' ? all : [...(await pageIndex(page.locale)).values()].filter((p) => p.kind === page.kind);
  const at = order.findIndex((p) => p.id === page.id);
  return at < 0 ? {} : { previous: order[at - 1], next: order[at + 1] };
}
