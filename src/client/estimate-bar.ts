import type { LiveWords } from '../core/estimate/words.ts';

/** The line below an estimate: a hint, two buttons once something is changed, and what happened. */
export interface EstimateBar {
  /** The estimate it belongs to. */
  figure: Element | null;
  buttons: HTMLButtonElement[];
  /** Holds the last message, which screen readers say. */
  status: HTMLElement;
}

/** Fills the empty bar that the build left room for. */
export function makeBar(
  holder: HTMLElement,
  words: LiveWords,
  reset: (bar: EstimateBar) => void,
  copy: (bar: EstimateBar) => void,
): EstimateBar {
  const bar: EstimateBar = {
    figure: holder.closest('.estimate'),
    buttons: [makeButton(words.reset, () => reset(bar)), makeButton(words.link, () => copy(bar))],
    status: document.createElement('p'),
  };
  bar.status.setAttribute('role', 'status');
  holder.append(words.hint, ...bar.buttons, bar.status);
  return bar;
}

function makeButton(text: string, click: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.hidden = true;
  button.textContent = text;
  button.onclick = click;
  return button;
}
