import type { Site } from './site.ts';

/**
 * Calls back whenever a file of the full-text index was asked for in vain: Pagefind passes over that and finds nothing.
 * The browser tells of it a moment after the request has ended, which may be after the search.
 */
export function watchParts({ base }: Site, lost: () => void): void {
  const observer = new PerformanceObserver((list) => {
    const files = list.getEntriesByType('resource') as PerformanceResourceTiming[];
    const ours = files.filter((f) => f.name.includes(`${base}pagefind/`));
    if (ours.some((f) => f.responseStatus === 0 || f.responseStatus >= 400)) lost();
  });
  observer.observe({ type: 'resource' });
}
