/** Brings a page's estimates to life when the reader comes near one, or at once when the address carries assumptions. */
export function estimates(): void {
  const figures = document.querySelectorAll('figure.estimate');
  if (figures.length === 0) return;
  const load = () => import('./estimate.ts');
  if (location.hash.startsWith('#estimate=')) {
    load();
    return;
  }
  const seen = new IntersectionObserver(
    (entries) => {
      if (!entries.some((e) => e.isIntersecting)) return;
      seen.disconnect();
      load();
    },
    { rootMargin: '100%' },
  );
  for (const figure of figures) seen.observe(figure);
}
