/** Opens the menu of small screens as a modal dialog; without a script its link leads to the list in the footer. */
export function menu(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#menu');
  const opener = document.querySelector<HTMLElement>('[data-menu]');
  if (!dialog || !opener) return;
  opener.addEventListener('click', (event) => {
    event.preventDefault();
    dialog.showModal();
  });
  dialog.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target === dialog || target.closest('[data-close]')) dialog.close();
  });
}
