import { type Skeleton, UNWRITTEN } from './skeleton.ts';

export const deck: Skeleton = {
  file: (id) => `content/decks/${id}.yaml`,
  text: ({ id }) =>
    [
      'items:',
      ...[1, 2].flatMap((n) => recall(`${id}-${n}`)),
      ...[3, 4].flatMap((n) => choice(`${id}-${n}`, n - 3)),
      '',
    ].join('\n'),
  next: () => ['give the cards ids that say what they ask; they are kept for ever'],
};

function recall(id: string): string[] {
  return [
    `  - id: ${id}`,
    '    kind: recall',
    `    question: "${UNWRITTEN}: ask for a decision or a number."`,
    `    answer: "${UNWRITTEN}."`,
    `    why: "${UNWRITTEN}."`,
  ];
}

/** Three options, the one at `right` without "wrong". */
function choice(id: string, right: number): string[] {
  const option = (i: number) => [
    `      - text: "${UNWRITTEN}, option ${i + 1}"`,
    ...(i === right ? [] : [`        wrong: "${UNWRITTEN}: why it is wrong."`]),
  ];
  return [
    `  - id: ${id}`,
    '    kind: choice',
    `    question: "${UNWRITTEN}: ask for a decision or a number."`,
    '    options:',
    ...[0, 1, 2].flatMap(option),
    `    why: "${UNWRITTEN}."`,
  ];
}
