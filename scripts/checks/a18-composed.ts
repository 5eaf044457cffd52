import type { Finding } from '../../src/core/finding.ts';
import type { Corpus } from './corpus.ts';
import type { Rule } from './rule.ts';

/** Decomposed characters (NFD): they look the same, and make another address and another search term. */
export const rule: Rule = {
  id: 'A18',
  title: 'text and file names are composed (NFC)',
  check: ({ files }) => [...names(files), ...texts(files)],
};

function names(files: Corpus['files']): Finding[] {
  return files
    .filter(({ path }) => path !== path.normalize('NFC'))
    .map(({ path }) => ({
      file: path,
      rule: 'A18',
      message: 'the name of the file is decomposed (NFD)',
      remedy: 'rename it; an id has Latin letters only',
    }));
}

function texts(files: Corpus['files']): Finding[] {
  return files.flatMap(({ path, text }) => {
    if (text === text.normalize('NFC')) return [];
    return text.split('\n').flatMap((line, i) => {
      if (line === line.normalize('NFC')) return [];
      const word = line.split(/\s+/).find((w) => w !== w.normalize('NFC')) ?? '';
      const message = `"${word.slice(0, 40)}" is decomposed (NFD)`;
      return [
        {
          file: path,
          line: i + 1,
          rule: 'A18',
          message,
          remedy: 'save the text as NFC, or type the word anew',
        },
      ];
    });
  });
}
