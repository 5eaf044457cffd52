import { useEffect, useState } from 'preact/hooks';
import type { Store } from './store.ts';

/** Draws again whenever the log changed, in this tab or another. */
export function useStore(store: Store): void {
  const [, draw] = useState(0);
  useEffect(() => store.onChange(() => draw((n) => n + 1)), [store]);
}
