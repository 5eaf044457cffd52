/** What a page can carry, in the order in which it is shown: the reader's two marks, and cards that are due. */
export const SHOWN = ['done', 'star', 'due'] as const;
export type Shown = (typeof SHOWN)[number];

/** The shape of each as an outline in a square of 16: a tick, a star, a clock. The star is filled. */
export const SHAPES: Readonly<Record<Shown, string>> = {
  done: 'm3 8.5 3.5 3.5L13 4.5',
  star: 'm8 1.8 1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2 .7-4.3-3.1-3 4.3-.6z',
  due: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zm0 3v3l2.2 1.6',
};
