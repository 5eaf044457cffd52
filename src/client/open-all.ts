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
