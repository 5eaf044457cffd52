import { bestOf, corpusOf } from '../core/study/round/relevance.ts';
import { once } from './once.ts';
import { pagesOf } from './pages.ts';

/** The words of every topic, counted once a build; in English, as rubrics are. */
const corpus = once(async () =>
  corpusOf((await pagesOf('topics', 'en')).map((p) => [p.id, [p.title, p.summary, p.body()].join(' ')])),
);

/** Which of some topics say most about a text, the best first. */
export const topicsFor = async (text: string, ids: readonly string[]): Promise<string[]> =>
  bestOf(await corpus(), ids, text);
