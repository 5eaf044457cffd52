import { limit, readNumber } from '../core/estimate/read-number.ts';

/** An assumption's number as an input. */
export interface EstimateField {
  name: string;
  input: HTMLInputElement;
  /** The number as the build printed it. */
  was: string;
  /** The unit behind it. */
  unit: Element | null;
}

/**
 * Turns the number of an assumption into an input. `change` hears of each good number while it is typed;
 * `settle` hears of the text that is there in the end, whatever it is.
 */
export function makeField(
  holder: HTMLElement,
  change: (name: string, to: number) => void,
  settle: (field: EstimateField, text: string) => void,
): EstimateField {
  const name = holder.getAttribute('data-assumption') as string;
  const input = document.createElement('input');
  const field = { name, input, was: holder.textContent, unit: holder.nextElementSibling };
  input.inputMode = 'decimal';
  input.autocomplete = 'off';
  input.setAttribute('aria-label', name);
  setText(input, field.was);
  holder.replaceChildren(input);
  input.oninput = () => {
    const typed = readNumber(input.value);
    const isGood = typed !== undefined && limit(typed) === typed;
    input.setAttribute('aria-invalid', String(!isGood));
    setText(input);
    if (isGood) change(name, typed);
  };
  input.onchange = () => {
    input.removeAttribute('aria-invalid');
    settle(field, input.value);
  };
  return field;
}

/** Shows a number in a field, which grows with it; without one, only fits the field to its text. */
export function setText(input: HTMLInputElement, text?: string): void {
  if (text !== undefined) input.value = text;
  input.size = Math.min(24, input.value.length || 1);
}
