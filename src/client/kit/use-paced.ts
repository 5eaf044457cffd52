import { useRef } from 'preact/hooks';

/**
 * What `make` gives: anew in every draw, but while `playing` only every so many milliseconds, so that a frame is spared
 * what nobody can read as fast as it changes. Nodes that are kept are not compared either.
 */
export function usePaced<T>(make: () => T, interval: number, playing: boolean): T {
  const kept = useRef<{ at: number; made: T } | undefined>(undefined);
  const now = performance.now();
  if (!playing || !kept.current || now - kept.current.at >= interval)
    kept.current = { at: now, made: make() };
  return kept.current.made;
}
