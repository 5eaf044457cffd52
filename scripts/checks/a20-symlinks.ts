import type { Rule } from './rule.ts';

/** Symbolic links. None is followed, so nothing outside the project can get onto the site. */
export const rule: Rule = {
  id: 'A20',
  title: 'content holds no symbolic link',
  check: ({ links }) =>
    links.map(({ path, target }) => ({
      file: path,
      rule: 'A20',
      message: `a symbolic link to ${target}; it was not followed`,
      remedy: 'put a copy of the file here, or link to the page from the text',
    })),
};
