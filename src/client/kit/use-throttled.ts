import { useEffect, useRef, useState } from 'preact/hooks';

/** The text as it was at most `interval` milliseconds ago; at once when `flush` changes. */
export function useThrottled(text: string, interval: number, flush: unknown): string {
  const [shown, show] = useState(text);
  const last = useRef({ at: Number.NEGATIVE_INFINITY, flush });
  useEffect(() => {
    const wait = last.current.flush === flush ? last.current.at + interval - performance.now() : 0;
    last.current.flush = flush;
    const put = () => {
      last.current.at = performance.now();
      show(text);
    };
    if (text === shown) return;
    if (wait <= 0) return put();
    const timer = setTimeout(put, wait);
    return () => clearTimeout(timer);
  }, [text, flush]);
  return shown;
}
