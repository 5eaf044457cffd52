import type { Rule } from './rule.ts';

/** Front matter and YAML files that cannot be read: bad YAML, a tab, a missing "---". */
export const rule: Rule = {
  id: 'A01',
  title: 'front matter and YAML can be read',
  check: ({ pages, data }) =>
    [...pages, ...data].flatMap(({ path, errors }) => errors.map((e) => ({ file: path, rule: 'A01', ...e }))),
};
