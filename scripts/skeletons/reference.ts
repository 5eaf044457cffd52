import { type Skeleton, titleOf, UNWRITTEN } from './skeleton.ts';

export const reference: Skeleton = {
  file: (id) => `content/references/${id}.yaml`,
  text: ({ id, today }) =>
    [
      'kind: docs',
      `title: "${UNWRITTEN}: ${titleOf(id)}, as its publisher gives it"`,
      `publisher: ${UNWRITTEN}`,
      `year: ${/(\d{4})$/.exec(id)?.[1] ?? today.slice(0, 4)}`,
      'url: https://example.com/',
      `note: "${UNWRITTEN}: one line, what it is good for."`,
      'access: free',
      `checked: "${today}"`,
      '',
    ].join('\n'),
  next: ({ id }) => [
    'open the source before you describe it: an invented reference is the worst fault a page can have',
    `cite it: [Title](../references/${id}.yaml)`,
  ],
};
