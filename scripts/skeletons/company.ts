import { type Skeleton, titleOf, UNWRITTEN } from './skeleton.ts';

export const company: Skeleton = {
  file: (id) => `content/companies/${id}.yaml`,
  text: ({ id }) => [`name: ${titleOf(id)}`, `korean: "${UNWRITTEN}: the name in Korean"`, ''].join('\n'),
  next: ({ id }) => [
    'the id is the name it has today; older names go into "formerly"',
    `name it in its sources: company: ${id}`,
  ],
};
