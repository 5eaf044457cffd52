import { subjectWords } from './subject-words.ts';

/** Texts, counted. */
export interface Corpus {
  /** How often each word stands in each text. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** How many texts hold a word. */
  readonly holders: ReadonlyMap<string, number>;
  /** The words of a text, on average. */
  readonly length: number;
}

/** Counts the words of texts, given by their ids. */
export function corpusOf(texts: Iterable<readonly [id: string, text: string]>): Corpus {
  const counts = new Map<string, Map<string, number>>();
  const holders = new Map<string, number>();
  let all = 0;
  for (const [id, text] of texts) {
    const words = subjectWords(text);
    const found = new Map<string, number>();
    for (const word of words) found.set(word, (found.get(word) ?? 0) + 1);
    for (const word of found.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
    counts.set(id, found);
    all += words.length;
  }
  return { counts, holders, length: all / Math.max(1, counts.size) };
}

/** How soon more of one word says no more, and how much a long text is held against itself. */
const [K1, B] = [1.2, 0.75];

/**
 * How much a text of the corpus says about a question, each of whose words counts once: Okapi BM25 with the usual
 * constants (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, section 3.4). 0 of an unknown text.
 */
export function relevance({ counts, holders, length }: Corpus, id: string, question: string): number {
  const text = counts.get(id);
  if (!text) return 0;
  const own = [...text.values()].reduce((a, b) => a + b, 0);
  let sum = 0;
  for (const word of new Set(subjectWords(question))) {
    const often = text.get(word) ?? 0;
    const n = holders.get(word) ?? 0;
    const rare = Math.log(1 + (counts.size - n + 0.5) / (n + 0.5));
    sum += (rare * often * (K1 + 1)) / (often + K1 * (1 - B + (B * own) / length));
  }
  return sum;
}

/** Closer than this to the best, a text is as good an answer. */
const NEAR = 0.8;

/** Those of some texts that answer a question best, the best first: it and what comes near it. */
export function bestOf(corpus: Corpus, ids: readonly string[], question: string): string[] {
  const ranked = ids
    .map((id) => ({ id, score: relevance(corpus, id, question) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score > 0 && score >= NEAR * best).map(({ id }) => id);
}
