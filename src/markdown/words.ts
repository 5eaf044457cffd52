/** The few words that the renderer itself writes into a page. */
export interface MarkdownWords {
  /** Names the link beside a heading. */
  anchor: (heading: string) => string;
  /** Names a region in which a table scrolls. */
  table: (heading: string) => string;
  /** Names a region in which a diagram scrolls. */
  diagram: (title: string) => string;
  /** Names a block of code. */
  code: (language: string) => string;
  /** Stands above what a checked block printed. */
  output: string;
}
