import type { Metrics } from '../../../src/diagrams/geometry/font.ts';

/** A font in which every character is half as wide as its size, and bold ones are 0.6. */
export const evenMetrics: Metrics = {
  ascent: 0.8,
  descent: 0.2,
  xHeight: 0.5,
  width: (text, size, bold) => [...text].length * size * (bold ? 0.6 : 0.5),
};
