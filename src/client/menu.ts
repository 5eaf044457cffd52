/** Opens the menu of small screens as a modal dialog; without a script its link leads to the list in the footer. */
export function menu(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#menu');
  const opener = document.querySelector<HTMLElement>('[data-menu]');
  if (!dialog || !opener) return;
  const place = dialog.querySelector('[data-menu-side]');
  opener.addEventListener('click', (event) => {
    event.preventDefault();
    const side = document.querySelector('.sidebar .side');
    if (side && place?.childElementCount === 0) place.append(side.cloneNode(true));
    dialog.showModal();
  });
  dialog.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target === dialog || target.closest('[data-close]')) dialog.close();
  });
}
