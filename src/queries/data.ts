import { getCollection, getEntry } from 'astro:content';
import type { Deck } from '../schemas/deck.ts';
import type { Numbers } from '../schemas/numbers.ts';
import type { Reference } from '../schemas/reference.ts';
import { fragmentIn } from './fragments.ts';
import { once } from './once.ts';
import { type Page, pageIndex } from './pages.ts';

/** A source with its id. */
export type Source = Reference & { id: string };

const referenceIndex = once(async () => {
  const entries = await getCollection('references');
  return new Map<string, Source>(entries.map((e) => [e.id, { ...(e.data as Reference), id: e.id }]));
});

/** Every source, by title. */
export async function sources(): Promise<Source[]> {
  return [...(await referenceIndex()).values()].sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/** The sources with these ids, in this order. */
export async function sourcesOf(ids: readonly string[]): Promise<Source[]> {
  const index = await referenceIndex();
  return ids.flatMap((id) => index.get(id) ?? []);
}

const decks = once(async () => new Map((await getCollection('decks')).map((e) => [e.id, e.data as Deck])));

/** The deck of a topic; what a card refers to is a heading of the page as it is shown, translated or not. */
export async function deckOf(page: Page<'topics'>): Promise<Deck | undefined> {
  const deck = (await decks()).get(page.id);
  const english = (await pageIndex('en')).get(`topics/${page.id}`);
  if (!deck || page.lang === 'en') return deck;
  const items = deck.items.map((item) => ({
    ...item,
    ...(item.see && { see: `#${fragmentIn(page, english, item.see.slice(1))}` }),
  }));
  return { items };
}

/** A set of measured numbers. */
export async function numberSet(id: string): Promise<Numbers | undefined> {
  return (await getEntry('numbers', id))?.data as Numbers | undefined;
}
