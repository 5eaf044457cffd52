/** Says something in the page's line of notices, aloud too; without text the line goes. */
export function say(text = ''): void {
  const line = document.querySelector<HTMLElement>('[data-notice]');
  if (!line) return;
  line.hidden = text === '';
  line.textContent = text;
}
