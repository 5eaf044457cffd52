import type { Locale } from '../core/locale.ts';
import type { CardFile, TopicCards } from '../core/study/card.ts';
import { areas } from './areas.ts';
import { deckOf } from './data.ts';
import { once } from './once.ts';
import type { Page } from './pages.ts';
import { paths } from './paths.ts';

const inLocale = { en: once(() => build('en')), ko: once(() => build('ko')) };

/** The cards of all decks in reading order, with the areas and paths by which a reader chooses among them. */
export function cardFile(locale: Locale): Promise<CardFile> {
  return inLocale[locale]();
}

async function build(locale: Locale): Promise<CardFile> {
  const all = await areas(locale);
  const found = await Promise.all(all.flatMap((a) => a.topics.map((page) => topicCards(page, a.id))));
  const topics = found.filter((t) => t.cards.length > 0);
  const withDeck = new Set(topics.map((t) => t.id));
  return {
    areas: all.filter((a) => topics.some((t) => t.area === a.id)).map(({ id, title }) => ({ id, title })),
    topics,
    paths: (await paths(locale))
      .map(({ id, title, steps }) => ({
        id,
        title,
        topics: steps.flatMap(({ page }) =>
          page.kind === 'topics' && withDeck.has(page.id) ? [page.id] : [],
        ),
      }))
      .filter((path) => path.topics.length > 0),
  };
}

async function topicCards(page: Page<'topics'>, area: string): Promise<TopicCards> {
  const cards = (await deckOf(page))?.items ?? [];
  const asked = new Set(cards.map(({ see }) => see?.slice(1)));
  const sections = page.headings.filter(({ slug }) => asked.has(slug)).map(({ slug, text }) => [slug, text]);
  return {
    id: page.id,
    title: page.title,
    area,
    lang: page.lang,
    sections: Object.fromEntries(sections),
    cards,
  };
}
