import { element } from './element.ts';

/** Options under a heading. */
export interface Group {
  label: string;
  options: readonly HTMLElement[];
}

/**
 * The results under a combobox: focus stays in the input, which names the active option. The first is active from the
 * start, so that Enter opens it; Home and End belong to the text until an arrow was pressed.
 */
export function listbox(input: HTMLInputElement, list: HTMLElement) {
  let options: HTMLElement[] = [];
  /** What tells an option from the others when the list is made anew: its group, and where it leads. */
  let targets: string[] = [];
  let active = -1;
  let moved = false;

  function activate(index: number): void {
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  }

  /** Shows groups of options. With `keep`, the one the reader moved to stays active wherever it stands now. */
  function show(groups: readonly Group[], keep: boolean): void {
    const chosen = keep && moved ? targets[active] : undefined;
    const filled = groups.filter((g) => g.options.length > 0);
    options = filled.flatMap((g) => [...g.options]);
    targets = groups.flatMap((g, i) => g.options.map((o) => `${i} ${o.getAttribute('href')}`));
    options.forEach((o, i) => {
      o.id = `search-option-${i}`;
    });
    list.replaceChildren(...filled.map(groupElement));
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    moved &&= keep;
    active = -1;
    const again = chosen === undefined ? 0 : targets.indexOf(chosen);
    activate(Math.min(Math.max(again, 0), options.length - 1));
  }

  /** Acts on a key of the input; says whether it was one of ours. */
  function press(key: string): boolean {
    if (options.length === 0) return false;
    const last = options.length - 1;
    if (key === 'Enter') options[active]?.click();
    else if (key === 'ArrowDown') activate(active === last ? 0 : active + 1);
    else if (key === 'ArrowUp') activate(active <= 0 ? last : active - 1);
    else if (key === 'Home' && moved) activate(0);
    else if (key === 'End' && moved) activate(last);
    else return false;
    moved ||= key.startsWith('Arrow');
    return true;
  }

  return { show, press, count: () => options.length };
}

function groupElement({ label, options }: Group, index: number): HTMLElement {
  const id = `search-group-${index}`;
  const heading = element('div', { id, role: 'presentation', class: 'search-heading' }, label);
  return element('div', { role: 'group', 'aria-labelledby': id, class: 'search-group' }, heading, ...options);
}
