/** Marks the heading that the reader is at in the table of contents. */
export function currentHeading(): void {
  const toc = document.querySelector('[data-toc]');
  if (!toc) return;
  const links = new Map([...toc.querySelectorAll('a')].map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter((h) => h !== null);
  let current: HTMLAnchorElement | undefined;
  const mark = () => {
    const at = headings.findLast((h) => h.getBoundingClientRect().top < innerHeight / 3) ?? headings[0];
    const link = at && links.get(at.id);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    current = link;
  };
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}
