/** Says something in a line of notices, aloud too, with a button where something can be done about it; without text the line goes. */
export function say(line: HTMLElement, text = '', button?: { readonly label: string; press(): void }): void {
  line.replaceChildren();
  if (text === '') return;
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.append(text);
  if (button) {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'button';
    element.textContent = button.label;
    element.addEventListener('click', () => button.press());
    notice.append(' ', element);
  }
  line.append(notice);
}
