import type { Finding } from '../../src/core/finding.ts';
import { lineOf } from '../../src/schemas/validate.ts';
import type { Rule } from './rule.ts';

/** Steps of a path that a reader takes before what they ask for, though that comes later on the same path. */
export const rule: Rule = {
  id: 'path-order',
  title: 'on a path a page stands after its prerequisites',
  check: ({ data, page }) =>
    data
      .filter((f) => f.kind === 'paths')
      .flatMap(({ path: file, data: { steps }, keyLines }) => {
        const pages = Array.isArray(steps) ? steps.map((s) => String(s?.page)) : [];
        return pages.flatMap((own, at): Finding[] => {
          const [kind = '', id = ''] = own.split('/');
          const asked = page(kind, id, 'en')?.data.prerequisites;
          const later = (Array.isArray(asked) ? asked : [])
            .map((a) => `topics/${a}`)
            .filter((a) => pages.indexOf(a) > at);
          return later.map((a) => ({
            file,
            line: lineOf(keyLines, ['steps', at, 'page']),
            rule: 'path-order',
            message: `${own} stands before ${a}, which it asks for`,
            remedy: `move ${a} to a place before it`,
          }));
        });
      }),
};
