import type { MarkdownWords } from '../../../src/markdown/words.ts';

/** Words that tests can tell from those of the pages. */
export const testWords: MarkdownWords = {
  anchor: (heading) => `Link to ${heading}`,
  table: (heading) => `Table: ${heading}`,
  diagram: (title) => `Diagram: ${title}`,
  code: (language) => `Code: ${language}`,
  output: 'Output',
};
