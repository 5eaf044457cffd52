import type { Kept } from '../../core/sheet/store.ts';
import type { Elements } from './elements.ts';

/** Lists the reader's sheets, each a button that opens it; the open one is marked. Hidden while there is none. */
export function drawShelf(
  { shelf, words }: Elements,
  sheets: readonly Kept[],
  open: string | undefined,
  choose: (id: string) => void,
): void {
  const list = shelf.querySelector('ul');
  if (!list) return;
  const focused = document.activeElement?.getAttribute('data-open');
  shelf.hidden = sheets.length === 0;
  list.replaceChildren(
    ...sheets.map(({ id, title }) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button';
      button.dataset.open = id;
      button.textContent = title.trim() === '' ? words.untitled : title;
      if (id === open) button.setAttribute('aria-current', 'true');
      button.addEventListener('click', () => choose(id));
      item.append(button);
      return item;
    }),
  );
  if (focused) list.querySelector<HTMLElement>(`[data-open="${CSS.escape(focused)}"]`)?.focus();
}
