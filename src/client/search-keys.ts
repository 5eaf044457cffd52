/** Opens the search with a click, "/" or Ctrl+K; its code and its index come only then. */
export function searchKeys(): void {
  let opening = false;
  const open = async (event: Event) => {
    event.preventDefault();
    if (opening) return;
    opening = true;
    try {
      await (await import('./search/dialog.ts')).openSearch();
    } catch {
      const link = document.querySelector<HTMLAnchorElement>('[data-search]');
      if (link) location.href = link.href;
    } finally {
      opening = false;
    }
  };
  for (const link of document.querySelectorAll('[data-search]')) {
    link.addEventListener('click', (event) => {
      if (!(event as MouseEvent).ctrlKey && !(event as MouseEvent).metaKey) open(event);
    });
  }
  document.addEventListener('keydown', (event) => {
    const typing = (event.target as Element).closest?.('input, textarea, select, [contenteditable], lb-sim');
    if (
      (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) ||
      (event.key === 'k' && (event.ctrlKey || event.metaKey))
    )
      open(event);
  });
}
