import { page, type Skeleton, sections, titleOf, UNWRITTEN } from './skeleton.ts';

export const simulator: Skeleton = {
  file: (id) => `content/simulators/${id}.md`,
  text: ({ id, today }) =>
    page(
      [
        `title: ${titleOf(id)}`,
        `summary: "${UNWRITTEN}: the question it answers, in one sentence of at most 160 characters."`,
        `korean: ${UNWRITTEN}`,
        'aliases:',
        '  en: []',
        '  ko: []',
        'topics: [back-of-the-envelope-estimation]',
        `reviewed: "${today}"`,
        `published: "${today}"`,
      ],
      sections('simulators'),
    ),
  next: ({ id }) => [
    `write src/simulators/${id}/: model.ts, scenarios.ts, view.tsx and view.css, as the others have them`,
  ],
};
