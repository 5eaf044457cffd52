import type { Locale } from '../core/locale.ts';
import { drawMap, type MapPicture } from '../core/map/picture.ts';
import { areas } from './areas.ts';
import { once } from './once.ts';
import { nameIn, type Page, pageIndex, pagesOf } from './pages.ts';

/** An area with its topics and what each of them builds on. */
export interface AreaOnMap {
  id: string;
  title: string;
  topics: { page: Page<'topics'>; name: string; on: Page[] }[];
}

const inLocale = { en: once(() => build('en')), ko: once(() => build('ko')) };

/** All areas that have topics, in reading order, and their picture. */
export function map(locale: Locale): Promise<{ areas: AreaOnMap[]; picture: MapPicture }> {
  return inLocale[locale]();
}

async function build(locale: Locale): Promise<{ areas: AreaOnMap[]; picture: MapPicture }> {
  const index = await pageIndex(locale);
  const shown = (await areas(locale)).filter((a) => a.topics.length > 0);
  const named = shown.map(({ id, title, topics }) => ({
    id,
    title,
    topics: topics.map((page) => ({
      page,
      name: nameIn(page, locale),
      on: page.data.prerequisites.flatMap((p) => index.get(`topics/${p}`) ?? []),
    })),
  }));
  const picture = drawMap(
    named.map((a) => ({
      ...a,
      topics: a.topics.map(({ page, name }) => ({
        id: page.id,
        name,
        prerequisites: page.data.prerequisites,
      })),
    })),
  );
  return { areas: named, picture };
}

/** The topics that name a topic as a prerequisite, by title. */
export async function buildingOn(page: Page<'topics'>): Promise<string[]> {
  return (await pagesOf('topics', page.locale))
    .filter((p) => p.data.prerequisites.includes(page.id))
    .map((p) => p.id);
}
