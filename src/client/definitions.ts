/**
 * Shows a term's one-sentence definition beside its link, on hover and on focus. The card can be pointed at,
 * stays until the pointer leaves, and goes with Escape (WCAG 1.4.13).
 */
export function definitions(): void {
  const card = document.createElement('div');
  card.className = 'popover';
  card.id = 'definition';
  card.setAttribute('role', 'tooltip');
  card.hidden = true;
  document.body.append(card);
  let of: HTMLAnchorElement | undefined;
  let timer = 0;
  const hide = () => {
    clearTimeout(timer);
    card.hidden = true;
    of?.removeAttribute('aria-describedby');
    of = undefined;
  };
  const show = (link: HTMLAnchorElement) => {
    if (of === link) return;
    hide();
    of = link;
    card.textContent = link.dataset.summary ?? '';
    card.hidden = false;
    link.setAttribute('aria-describedby', card.id);
    const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const width = card.offsetWidth;
    const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8));
    const below = at.bottom + card.offsetHeight + 8 < innerHeight;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(below ? at.bottom + 4 : at.top - card.offsetHeight - 4) + scrollY}px`;
  };
  const linkOf = (event: Event) => (event.target as Element).closest?.<HTMLAnchorElement>('a[data-summary]');
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return;
    const link = linkOf(event);
    clearTimeout(timer);
    if (link) timer = window.setTimeout(() => show(link), 250);
    else if (!card.contains(event.target as Node)) timer = window.setTimeout(hide, 200);
  });
  document.addEventListener('focusin', (event) => {
    const link = linkOf(event);
    if (link?.matches(':focus-visible')) show(link);
    else hide();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
}
