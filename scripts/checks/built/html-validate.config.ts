import type { ConfigData } from 'html-validate';

/** The recommended rules of html-validate, less those that a choice of ours contradicts. */
export const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // role="list" on a list gives back to Safari what "list-style: none" takes away.
    'no-redundant-role': 'off',
    // The scroller of a table or a diagram is a region, and no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Preact closes void elements with a slash, which HTML ignores.
    'void-style': 'off',
    // An id may begin with a digit since HTML 5; headings do.
    'valid-id': ['error', { relaxed: true }],
    // The menu repeats the navigation of the header, and one of the two is always hidden. Axe looks at what is shown.
    'unique-landmark': 'off',
  },
};
