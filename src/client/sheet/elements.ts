import type { SheetLive } from '../../i18n/sheet.ts';

/** The parts of the page that the sheet works with. */
export interface Elements {
  readonly root: HTMLElement;
  readonly words: SheetLive;
  readonly title: HTMLInputElement;
  readonly text: HTMLTextAreaElement;
  readonly numbers: HTMLElement;
  readonly results: HTMLElement;
  readonly count: HTMLElement;
  readonly said: HTMLElement;
  readonly trouble: HTMLElement;
  readonly shown: HTMLElement;
  readonly shelf: HTMLElement;
  action(name: 'create' | 'copyLink' | 'copyMarkdown' | 'remove'): HTMLButtonElement;
}

/** Finds the sheet on the page; undefined on a page without one. Throws where a part of it is missing. */
export function findElements(): Elements | undefined {
  const root = document.querySelector<HTMLElement>('[data-sheet]');
  if (!root) return undefined;
  const find = <E extends HTMLElement>(selector: string, inside: ParentNode = root): E => {
    const found = inside.querySelector<E>(selector);
    if (!found) throw new Error(`the sheet has no ${selector}`);
    return found;
  };
  return {
    root,
    words: JSON.parse(find('#sheet-words', document).textContent ?? '') as SheetLive,
    title: find('#sheet-title'),
    text: find('#sheet-text'),
    numbers: find('[data-numbers]'),
    results: find('[data-results]'),
    count: find('[data-count]'),
    said: find('[data-said]'),
    trouble: find('[data-trouble]'),
    shown: find('[data-shown]'),
    shelf: find('[data-shelf]'),
    action: (name) => find(`[data-do="${name}"]`),
  };
}
