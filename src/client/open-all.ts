/** Opens the section that the address points into; its heading is outside of what a browser opens by itself. */
export function openTarget(): void {
  const open = () => {
    const target = [...document.querySelectorAll('[id]')].find(
      (e) => `#${encodeURIComponent(e.id)}` === location.hash,
    );
    const section = target?.closest<HTMLDetailsElement>('details');
    if (section) section.open = true;
  };
  addEventListener('hashchange', open);
  if (location.hash) open();
}

/** Opens or closes every section of a solution. */
export function openAll(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-open-all]');
  if (!button) return;
  const sections = [...document.querySelectorAll<HTMLDetailsElement>('details.fold')];
  button.addEventListener('click', () => {
    const open = !sections.every((s) => s.open);
    for (const s of sections) s.open = open;
    button.textContent = (open ? button.dataset.closeAll : button.dataset.openAll) ?? '';
  });
}
