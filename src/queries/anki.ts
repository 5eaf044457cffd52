import { address } from '../core/locale.ts';
import { type AnkiCard, ankiFile } from '../core/study/anki.ts';
import type { TopicCards } from '../core/study/card.ts';
import { SITE } from '../site.ts';
import { cardFile } from './cards.ts';

/** A file for Anki: its name without ending, and what is in it. */
export interface AnkiFile {
  name: string;
  /** The area, or undefined for all of them. */
  area: string | undefined;
  text: () => string;
}

/** All cards as one file for Anki, and those of each area. In English, as the decks are. */
export async function ankiFiles(): Promise<AnkiFile[]> {
  const { areas, topics } = await cardFile('en');
  const file = (name: string, area: string | undefined, deck: string, of: readonly TopicCards[]) => ({
    name,
    area,
    text: () => ankiFile(deck, of.flatMap(ankiCards)),
  });
  return [
    file('loadbearing', undefined, SITE.title, topics),
    ...areas.map(({ id, title }) =>
      file(
        `loadbearing-${id}`,
        id,
        `${SITE.title}::${title}`,
        topics.filter((t) => t.area === id),
      ),
    ),
  ];
}

function ankiCards({ id, title, area, sections, cards }: TopicCards): AnkiCard[] {
  const page = new URL(address(SITE.base, 'en', `topics/${id}/`), SITE.url).href;
  return cards.map((card) => {
    const section = card.see && sections[card.see.slice(1)];
    return {
      card,
      tags: [id, area],
      link: { url: `${page}${card.see ?? ''}`, text: section ? `${title}: ${section}` : title },
    };
  });
}
