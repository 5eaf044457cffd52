import path from 'node:path';
import type { Fonts } from '../../../src/diagrams/index.ts';

const packages = path.resolve('node_modules');
const INTER = path.join(packages, '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
const pretendard = (weight: string): string =>
  path.join(packages, `pretendard/dist/public/static/Pretendard-${weight}.otf`);

/** The page's stack: Inter, and Pretendard for what Inter lacks. */
export const fonts: Fonts = {
  regular: [{ file: INTER, axes: { wght: 400 } }, pretendard('Regular')],
  bold: [{ file: INTER, axes: { wght: 700 } }, pretendard('Bold')],
};

/** The same files as a browser loads them. */
export const faces = [
  { family: 'Inter', weight: '100 900', file: INTER },
  { family: 'Pretendard', weight: '400', file: pretendard('Regular') },
  { family: 'Pretendard', weight: '700', file: pretendard('Bold') },
];
