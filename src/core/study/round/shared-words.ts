/** Words that say nothing about a subject. */
const EMPTY = new Set(
  `about after also an and another any are because before both but by can does done each else every for from gives
  given has have how into its itself just least less like made make makes may more most must names needs never nor not
  nothing number numbers of off one only or other over own per same says several shows since so some state states such
  than that the their them then there these they this those three through time to two under until up use uses using
  way what when where which while who why will with without would yet`.split(/\s+/),
);

/** The words of a text that may say what it is about, each once, without the endings of plurals and verb forms. */
export function subjectWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z][a-z0-9-]{2,}|[가-힣]{2,}/g) ?? [];
  return new Set(words.filter((w) => !EMPTY.has(w)).map(stem));
}

/** Crude on purpose: enough that "limits", "limited" and "limiting" meet. */
const stem = (word: string) => {
  const cut = word.replace(/(ies|ied)$/, 'y').replace(/(?<=[a-z]{3})(ing|ed|es|s|e)$/, '');
  return cut.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
};

/**
 * How much a text shares with each of several others: for every word of both, one part of as many as there are others
 * that have it, so that a word which all have decides little.
 */
export function sharedWeights(text: string, others: readonly string[]): number[] {
  const words = subjectWords(text);
  const sets = others.map(subjectWords);
  return sets.map((set) => {
    let weight = 0;
    for (const word of words) if (set.has(word)) weight += 1 / sets.filter((s) => s.has(word)).length;
    return weight;
  });
}
