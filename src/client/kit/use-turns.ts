import { useEffect, useState } from 'preact/hooks';

/**
 * How many of `count` pieces of work are done: one a turn, so that no frame waits for them all. Starts when it is
 * `wanted`, and from the beginning for another `subject`.
 */
export function useTurns(
  subject: object,
  count: number,
  wanted: boolean,
  work: (piece: number) => void,
): number {
  const [done, finish] = useState({ subject, pieces: 0 });
  const pieces = done.subject === subject ? done.pieces : 0;
  useEffect(() => {
    if (!wanted || pieces >= count) return;
    const timer = setTimeout(() => {
      work(pieces);
      finish({ subject, pieces: pieces + 1 });
    }, 0);
    return () => clearTimeout(timer);
  }, [subject, wanted, pieces, count]);
  return pieces;
}
