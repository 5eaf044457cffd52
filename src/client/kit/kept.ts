import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';

interface Props {
  readonly on: readonly unknown[];
  children(): ComponentChildren;
}

/** Draws its children anew only when one of `on` is another: in between nothing in them is drawn or compared. */
export function Kept({ on, children }: Props): ComponentChildren {
  return useMemo(children, on);
}
