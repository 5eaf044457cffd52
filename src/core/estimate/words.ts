/** What the browser says while a reader changes assumptions; {0}, {1} stand for names, texts and numbers. */
export interface LiveWords {
  /** Says that numbers can be changed. */
  hint: string;
  reset: string;
  link: string;
  /** {0} is what the build computed. */
  was: string;
  /** In place of a value that is not finite. */
  notFinite: string;
  /** {0} is the name, {1} its number now. */
  recomputed: string;
  /** {0} is what was typed, {1} the name, {2} the number kept. */
  kept: string;
  /** {0} is the name or names, {1} the number used. */
  limited: string;
  /** The values are the page's own again. */
  restored: string;
  /** {0} lists names that came from the link. */
  linked: string;
  /** {0} lists parts of the link that mean nothing here. */
  ignored: string;
  copied: string;
  /** The clipboard is closed; the address bar has the link. */
  inAddress: string;
  /** {0} lists names that no longer fit into the link. */
  left: string;
}

/** Every word that estimates put into a page. */
export interface EstimateWords {
  /** Titles of the four columns. */
  name: string;
  how: string;
  value: string;
  note: string;
  /** Stands where an assumption has no formula; its note says whether it is assumed or measured. */
  given: string;
  /** Says how long a month and a year are. */
  calendar: string;
  live: LiveWords;
}

/** Puts values into the places {0}, {1}, ... of a text. */
export function fill(text: string, ...values: string[]): string {
  return text.replace(/\{(\d)\}/g, (_, i) => values[i] ?? '');
}
