import { DIAGRAM, page, type Skeleton, sections, titleOf, UNWRITTEN } from './skeleton.ts';

export const topic: Skeleton = {
  file: (id) => `content/topics/${id}.mdx`,
  text: ({ id, today, area }) =>
    page(
      [
        `title: ${titleOf(id)}`,
        `summary: "${UNWRITTEN}: the definition in one sentence of at most 160 characters."`,
        `area: ${area}`,
        'level: foundation',
        `korean: ${UNWRITTEN}`,
        'aliases:',
        '  en: []',
        '  ko: []',
        'prerequisites: []',
        'related: []',
        `reviewed: "${today}"`,
        `published: "${today}"`,
      ],
      [
        `${UNWRITTEN}: the 60-second answer, at most 90 words, then the one picture that carries the idea.`,
        DIAGRAM,
        ...sections('topics'),
      ],
    ),
  next: ({ id, area }) => [
    `see that "${id}" stands among the topics of "${area}" in content/areas.yaml, where a reader should meet it`,
    `npm run new deck ${id}`,
  ],
};
