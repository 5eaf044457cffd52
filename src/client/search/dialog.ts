import { searchWords } from '../../i18n/search.ts';
import { searchBox } from './box.ts';
import { session } from './session.ts';
import { readSite } from './site.ts';
import { loadStyles } from './styles.ts';

export { suggestPages } from './suggest-pages.ts';

/** Opens the box; `typed` gives the keys that were pressed before it was there. */
type Open = (typed: () => string) => Promise<void>;

let open: Open | undefined;

/** Opens the search box over the page; opens the same one again if it was opened before. */
export const openSearch: Open = async (typed) => {
  open ??= make();
  await open(typed);
};

function make(): Open {
  const site = readSite();
  const w = searchWords[site.locale];
  const box = searchBox(site, w);
  const { dialog, input } = box;
  const search = session(box, site, w);
  const styled = loadStyles();
  input.addEventListener('input', search.change);
  for (const filter of [box.kind, box.area]) filter.addEventListener('change', search.change);
  input.addEventListener('keydown', (event) => {
    // While a syllable is composed, its keys belong to the input method.
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (search.press(event.key)) event.preventDefault();
  });
  box.close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  box.list.addEventListener('click', (event) => {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (!elsewhere && (event.target as Element).closest('a')) dialog.close();
  });
  document.body.append(dialog);
  return async (typed) => {
    search.start();
    await styled;
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
    if (typed() === '') return;
    input.value = typed();
    search.change();
  };
}
