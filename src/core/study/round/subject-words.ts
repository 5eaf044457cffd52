/** Words that say nothing about a subject. */
const EMPTY = new Set(
  `about after also an and another any are because before both but by can does done each else every for from gives
  given has have how into its itself just least less like made make makes may more most must names needs never nor not
  nothing number numbers of off one only or other over own per same says several shows since so some state states such
  than that the their them then there these they this those three through time to two under until up use uses using
  way what when where which while who why will with without would yet`.split(/\s+/),
);

/** The words of an English text that may say what it is about, in their order, without endings of plurals and verbs. */
export const subjectWords = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z][a-z0-9-]{2,}/g) ?? []).filter((w) => !EMPTY.has(w)).map(stem);

/** Crude on purpose: enough that "limits", "limited" and "limiting" meet. */
const stem = (word: string) => {
  const cut = word.replace(/(ies|ied)$/, 'y').replace(/(?<=[a-z]{3})(ing|ed|es|s|e)$/, '');
  return cut.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
};
