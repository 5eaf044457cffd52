import { PAGE_KINDS } from '../../core/pages.ts';
import type { SearchWords } from '../../i18n/search.ts';
import { element } from './element.ts';
import type { Site } from './site.ts';

/** The elements of the search box. */
export type Box = ReturnType<typeof searchBox>;

/** Makes the search box: a modal dialog with a combobox, two filters, a notice and a live region. */
export function searchBox(site: Site, w: SearchWords) {
  const input = element('input', {
    id: 'search-input',
    type: 'text',
    role: 'combobox',
    'aria-label': w.label,
    'aria-autocomplete': 'list',
    'aria-controls': 'search-list',
    'aria-expanded': 'false',
    'aria-describedby': 'search-hint',
    placeholder: w.placeholder,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
  });
  const close = element('button', { type: 'button', class: 'button', 'aria-label': w.close }, '×');
  const kind = select('search-kind', [['', w.any], ...PAGE_KINDS.map((k) => [k, w.kinds[k]] as const)]);
  const area = select('search-area', [['', w.any]]);
  const list = element('div', {
    id: 'search-list',
    role: 'listbox',
    'aria-label': w.label,
    class: 'search-list',
    hidden: '',
  });
  const message = element('span');
  const browse = element('a', { href: site.to('glossary/') }, w.browse);
  const notice = element('p', { class: 'search-notice', hidden: '' }, message, ' ', browse);
  const library = element('a', { href: site.to('library/') });
  const elsewhere = element('p', { class: 'search-hint', hidden: '' }, library);
  const live = element('p', { class: 'visually-hidden', role: 'status' });
  const dialog = element(
    'dialog',
    { class: 'search', 'aria-label': w.label },
    element('div', { class: 'search-bar' }, input, close),
    element('div', { class: 'search-filters' }, labelled(w.kind, kind), labelled(w.area, area)),
    element('div', { class: 'search-results' }, list, notice),
    elsewhere,
    element('p', { id: 'search-hint', class: 'search-hint' }, w.hint),
    live,
  );
  return { dialog, input, close, kind, area, list, notice, message, browse, library, elsewhere, live };
}

type Choice = readonly [value: string, text: string];

function select(id: string, choices: readonly Choice[]): HTMLSelectElement {
  return element('select', { id }, ...choices.map(choice));
}

/** One choice of a filter. */
export function choice([value, text]: Choice): HTMLOptionElement {
  return element('option', { value }, text);
}

function labelled(text: string, control: HTMLSelectElement): HTMLElement {
  return element('div', {}, element('label', { for: control.id }, text), control);
}
