import { getCollection, getEntry } from 'astro:content';
import type { Deck } from '../schemas/deck.ts';
import type { Numbers } from '../schemas/numbers.ts';
import type { Reference } from '../schemas/reference.ts';
import { once } from './once.ts';

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

/** The deck of a topic. */
export async function deckOf(topic: string): Promise<Deck | undefined> {
  return (await decks()).get(topic);
}

/** A set of measured numbers. */
export async function numberSet(id: string): Promise<Numbers | undefined> {
  return (await getEntry('numbers', id))?.data as Numbers | undefined;
}
