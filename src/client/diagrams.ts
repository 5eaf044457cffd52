/** Gives every diagram a button that opens it large; the dialog's code comes when it is asked for. */
export function diagrams(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure.diagram')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button copy';
    button.textContent = figure.dataset.enlarge ?? '';
    button.addEventListener('click', async () => (await import('./enlarge.ts')).enlarge(figure));
    figure.append(button);
  }
}
