import { DIAGRAM, page, type Skeleton, sections, titleOf, UNWRITTEN } from './skeleton.ts';

const CRITERIA = 6;

export const practice: Skeleton = {
  file: (id) => `content/practices/${id}.mdx`,
  text: ({ id, today }) =>
    page(
      [
        `title: ${titleOf(id)}`,
        `summary: "${UNWRITTEN}: one sentence of at most 160 characters."`,
        `prompt: "${UNWRITTEN}: what the interviewer says, and no more."`,
        'difficulty: medium',
        'level: senior',
        'kind: system',
        'minutes: 45',
        `korean: ${UNWRITTEN}`,
        'aliases:',
        '  en: []',
        '  ko: []',
        'topics: [back-of-the-envelope-estimation]',
        'systems: []',
        'hints:',
        ...['nudge', 'question', 'partial', 'turn'].map((level) => `  ${level}: ${UNWRITTEN}`),
        'rubric:',
        ...Array.from({ length: CRITERIA }, criterion).flat(),
        `reviewed: "${today}"`,
        `published: "${today}"`,
      ],
      sections('practices').map((section) =>
        section.startsWith('## Design\n') ? `${section}\n\n${DIAGRAM}` : section,
      ),
    ),
  next: () => ['name under "topics" what the problem exercises, and write the prompt before the solution'],
};

function criterion(): string[] {
  return [`  - statement: ${UNWRITTEN}`, ...[0, 1, 2, 3].map((points) => `    "${points}": ${UNWRITTEN}`)];
}
