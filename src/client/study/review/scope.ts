import type { CardFile } from '../../../core/study/card.ts';
import { prefix } from '../prefix.ts';

/** What a reader chose: "all", "area:caching" or "path:first-interview", and how many new cards a day. */
export interface Choices {
  readonly of: string;
  readonly limit: number;
}

/** How many new cards a day a reader may choose. */
export const LIMITS: readonly number[] = [0, 5, 10, 20, 40];
const AT_FIRST: Choices = { of: 'all', limit: 10 };

/** The topics of a choice, in their order; all of them where the choice means nothing any more. */
function topicsOf({ topics, areas, paths }: CardFile, of: string) {
  const [kind, id] = of.split(':');
  if (kind === 'area' && areas.some((a) => a.id === id)) return topics.filter((t) => t.area === id);
  const path = kind === 'path' && paths.find((p) => p.id === id);
  if (path) return path.topics.flatMap((topic) => topics.find((t) => t.id === topic) ?? []);
  return topics;
}

/** The ids of the cards of a choice, in the order in which new ones are begun. */
export const idsOf = (file: CardFile, of: string): string[] =>
  topicsOf(file, of).flatMap((t) => t.cards.map((c) => c.id));

/** What was chosen last, as far as it can be read and still is to be had. */
export function readChoices({ areas, paths }: Pick<CardFile, 'areas' | 'paths'>): Choices {
  const there = [...areas.map(({ id }) => `area:${id}`), ...paths.map(({ id }) => `path:${id}`)];
  try {
    const read = JSON.parse(localStorage.getItem(name()) ?? '{}') as Partial<Choices>;
    return {
      of: there.find((of) => of === read.of) ?? AT_FIRST.of,
      limit: LIMITS.find((n) => n === read.limit) ?? AT_FIRST.limit,
    };
  } catch {
    return AT_FIRST;
  }
}

export function keepChoices(choices: Choices): void {
  try {
    localStorage.setItem(name(), JSON.stringify(choices));
  } catch {
    // It is chosen again next time.
  }
}

const name = () => `${prefix()}:review`;
