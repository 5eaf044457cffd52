import type { Finding } from '../../src/core/finding.ts';
import { lineOf } from '../../src/schemas/validate.ts';
import type { Rule } from './rule.ts';
import { translations } from './translations.ts';

/** Days after which a translation that lags behind its English page is a fault. */
const PATIENCE = 90;

/** Translations whose English page changed long ago. Until then the page shows a banner, and the report counts them. */
export const rule: Rule = {
  id: 'A22',
  title: `a translation follows its English page within ${PATIENCE} days`,
  check: (corpus) =>
    translations(corpus).flatMap(({ korean, english, lag }): Finding[] => {
      const age = days(String(english.data.reviewed), corpus.today);
      if (lag <= 0 || !(age > PATIENCE)) return [];
      const message = `the English page was reviewed on ${english.data.reviewed}, ${age} days ago, after this translation`;
      const remedy = `compare it with ${english.path}, then set "reviewed" to today`;
      return [
        { file: korean.path, line: lineOf(korean.keyLines, ['reviewed']), rule: 'A22', message, remedy },
      ];
    }),
};

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
