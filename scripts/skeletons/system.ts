import { DIAGRAM, page, type Skeleton, titleOf, UNWRITTEN } from './skeleton.ts';

const SECTIONS = [
  'Data model and API',
  'Storage, replication, partitioning',
  'Guarantees',
  'Limits and defaults',
  'How it fails',
  'When to pick it',
];

export const system: Skeleton = {
  file: (id) => `content/systems/${id}.mdx`,
  text: ({ id, today }) =>
    page(
      [
        `title: ${titleOf(id)}`,
        `summary: "${UNWRITTEN}: what it is, in one sentence of at most 160 characters."`,
        `family: ${UNWRITTEN}`,
        `version: "${UNWRITTEN}"`,
        `licence: ${UNWRITTEN}`,
        `korean: ${UNWRITTEN}`,
        'aliases:',
        '  en: []',
        '  ko: []',
        'topics: [back-of-the-envelope-estimation]',
        `reviewed: "${today}"`,
        `published: "${today}"`,
      ],
      [
        `${UNWRITTEN}: what it is and is not, in one sentence.`,
        DIAGRAM,
        ...SECTIONS.map((name) => `## ${name}\n\n${UNWRITTEN}.`),
      ],
    ),
  next: () => ['name under "topics" what it embodies'],
};
