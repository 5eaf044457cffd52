import type { Finding } from '../../src/core/finding.ts';
import { lineOf } from '../../src/schemas/validate.ts';
import type { Rule } from './rule.ts';

const LEVELS = ['foundation', 'intermediate', 'advanced'];

/** Topics that ask a reader to know a harder topic first. */
export const rule: Rule = {
  id: 'levels',
  title: 'a prerequisite is not harder than the page that asks for it',
  check({ pages }) {
    const topics = pages.filter((p) => p.kind === 'topics' && p.locale === 'en');
    const rank = new Map(topics.map((p) => [p.id, LEVELS.indexOf(String(p.data.level))]));
    return topics.flatMap(({ id, path: file, data, keyLines }) => {
      const asked = Array.isArray(data.prerequisites) ? data.prerequisites.map(String) : [];
      return asked.flatMap((prerequisite): Finding[] => {
        const [own = 0, other = 0] = [rank.get(id), rank.get(prerequisite)];
        if (other <= own) return [];
        const line = lineOf(keyLines, ['prerequisites']);
        const message = `asks for "${prerequisite}", which is ${LEVELS[other]}, and is itself ${LEVELS[own]}`;
        const remedy = `name an easier page, or make this one ${LEVELS[other]}`;
        return [{ file, line, rule: 'levels', message, remedy }];
      });
    });
  },
};
