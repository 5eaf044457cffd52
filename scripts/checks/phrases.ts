import { toString as nodeText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Finding } from '../../src/core/finding.ts';
import { type Corpus, fileLine } from './corpus.ts';
import { bodyProse, dataProse } from './prose.ts';
import type { Rule } from './rule.ts';

/** Phrases that stand on every other site, each in every inflection, with what to write instead. */
const PHRASES: readonly (readonly [pattern: RegExp, remedy: string])[] = [
  [/\bcrucial(ly|ity)?\b/gi, 'say what fails without it'],
  [
    /\bplay(s|ed|ing)? an? (vital|key|central|crucial|important|pivotal) (role|part)s?\b/gi,
    'say what it does',
  ],
  [
    /\b(it is|it's|it was|it should be) (important|worth|worthwhile) (to note|noting|to mention|mentioning)\b/gi,
    'say it without the announcement',
  ],
  [/\bin today(['’]s|s) ([\w-]+ ){0,2}(world|age|era)\b/gi, 'begin with the failure'],
  [/\bseamless(ly|ness)?\b/gi, 'say what does not stop, and for how long'],
  [/\brobust(ly|ness)?\b/gi, 'say which failure it survives'],
  [/\bleverag(e|es|ed|ing)\b/gi, 'write "use"'],
  [/\bdelv(e|es|ed|ing)\b/gi, 'write "look at", or begin'],
  [/\blandscapes?\b/gi, 'name the things that are meant'],
  [/\brealms?\b/gi, 'name the field'],
  [/\bin summary\b/gi, 'stop when all is said'],
  [/\b(in|to) conclu(sion|de)\b/gi, 'stop when all is said'],
  // "npm run new" leaves the first.
  [/\bTo be written\b|\b(TODO|TBD|FIXME)\b|lorem ipsum/g, 'write it, or take the place away'],
];

/** Words that stand on ten other sites, and headings that ask instead of telling. */
export const rule: Rule = {
  id: 'phrases',
  title: 'phrases that say nothing stay out, and headings do not ask',
  check: (corpus) => [...phrases(corpus), ...questions(corpus)],
};

function phrases({ pages, data }: Corpus): Finding[] {
  const blocks = [
    ...pages.flatMap((page) =>
      [...dataProse(page), ...bodyProse(page)].map((prose) => ({ path: page.path, prose })),
    ),
    ...data.flatMap((file) => dataProse(file).map((prose) => ({ path: file.path, prose }))),
  ];
  return blocks.flatMap(({ path, prose }) =>
    PHRASES.flatMap(([pattern, remedy]) =>
      [...prose.text.matchAll(pattern)].map((m) => ({
        file: path,
        line: prose.lineAt(m.index),
        rule: 'phrases',
        message: `"${m[0]}"`,
        remedy,
      })),
    ),
  );
}

function questions({ pages }: Corpus): Finding[] {
  const findings: Finding[] = [];
  for (const page of pages) {
    visit(page.tree, 'heading', (node) => {
      const text = nodeText(node).trim();
      if (!/[?？]$/.test(text)) return;
      findings.push({
        file: page.path,
        line: fileLine(page, node),
        rule: 'phrases',
        message: `the heading "${text}" asks`,
        remedy: 'write the answer as the heading',
      });
    });
  }
  return findings;
}
