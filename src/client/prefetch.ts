/** Fetches a page of the site when the reader is about to follow a link to it, once each, never on a saved connection. */
export function prefetch(): void {
  const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
  if (connection?.saveData) return;
  const done = new Set<string>([location.pathname]);
  const ask = (event: Event) => {
    const link = (event.target as Element).closest?.('a');
    if (!link || link.origin !== location.origin || done.has(link.pathname) || !link.pathname.endsWith('/'))
      return;
    done.add(link.pathname);
    const hint = document.createElement('link');
    hint.rel = 'prefetch';
    hint.href = link.pathname;
    document.head.append(hint);
  };
  for (const type of ['pointerover', 'focusin', 'touchstart'])
    document.addEventListener(type, ask, { passive: true });
}
