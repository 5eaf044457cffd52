/** Opens the search with a click, "/" or Ctrl+K; its code and its index come only then, and what is typed meanwhile is kept. */
export function searchKeys(): void {
  let opening = false;
  let typed = '';
  const open = async (event: Event) => {
    event.preventDefault();
    if (opening) return;
    opening = true;
    typed = '';
    try {
      await (await import('./search/dialog.ts')).openSearch(() => typed);
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
    const { key, target, altKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const field = (target as Element).closest?.('input, textarea, select, [contenteditable], lb-sim');
    if ((key === '/' && !field && !command && !altKey && !opening) || (key === 'k' && command)) open(event);
    else if (opening && key.length === 1 && !command && !altKey) {
      event.preventDefault();
      typed += key;
    }
  });
}
