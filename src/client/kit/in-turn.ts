import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface Props {
  /** Which of two turns is its own: two parts of a picture with another each share the work of two frames. */
  readonly second?: boolean;
  /** Whether it plays so fast that nobody misses every second picture. */
  readonly hurried: boolean;
  children(): ComponentChildren;
}

/** Draws its children anew in every draw; while it is hurried, in every second one. */
export function InTurn({ second = false, hurried, children }: Props): ComponentChildren {
  const kept = useRef<{ draws: number; drawn: ComponentChildren }>({ draws: 0, drawn: undefined });
  const { draws } = kept.current;
  const isOurs = draws % 2 === (second ? 1 : 0);
  kept.current = {
    draws: draws + 1,
    drawn: hurried && draws > 0 && !isOurs ? kept.current.drawn : children(),
  };
  return kept.current.drawn;
}
