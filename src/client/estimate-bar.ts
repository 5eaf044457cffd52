import type { LiveWords } from '../core/estimate/words.ts';

/** Fills the empty bar below an estimate: a hint, two buttons (hidden at first), and a line that says what happened. */
export function makeBar(
  holder: Element,
  words: LiveWords,
  reset: (button: Element) => void,
  copy: (button: Element) => void,
): void {
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  holder.append(words.hint, makeButton(words.reset, reset), makeButton(words.link, copy), status);
}

function makeButton(text: string, click: (button: Element) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.hidden = true;
  button.textContent = text;
  button.onclick = () => click(button);
  return button;
}

/** Says something below the estimate that holds `near`, aloud too. */
export function say(near: Element, text: string): void {
  const status = near.closest('.estimate')?.querySelector('[role=status]');
  if (status) status.textContent = text;
}
