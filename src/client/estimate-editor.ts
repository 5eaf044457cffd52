import { formatNumber, withUnit } from '../core/estimate/format-number.ts';
import { readLink, writeLink } from '../core/estimate/link.ts';
import type { EstimateData, ProgramRow } from '../core/estimate/program.ts';
import { limit, readNumber } from '../core/estimate/read-number.ts';
import { runProgram } from '../core/estimate/run.ts';
import { ASSUMED_FIGURES, printView } from '../core/estimate/view.ts';
import { fill } from '../core/estimate/words.ts';
import { makeBar, say } from './estimate-bar.ts';
import { type EstimateField, makeField, setText } from './estimate-field.ts';

/**
 * Makes every assumption of the page's estimates an input. Results, in tables and in sentences, follow at once,
 * and a link carries the changed numbers. Does nothing on a page without estimates.
 */
export function startEstimates(): void {
  const source = document.getElementById('estimate-data')?.textContent;
  if (!source) return;
  const { rows, words } = JSON.parse(source) as EstimateData;
  const changes = new Map<string, number>();
  const rowOf = (name: string) => rows.find((row) => row[0] === name) as ProgramRow;
  const printed = (name: string) =>
    formatNumber(changes.get(name) ?? Number(rowOf(name)[1]), ASSUMED_FIGURES);

  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const views = all('[data-estimate]').map((element) => ({ element, was: element.textContent }));
  const fields = all('[data-assumption]').map((holder) => makeField(holder, change, settle));
  for (const holder of all('.estimate-bar')) makeBar(holder, words, reset, copy);

  function set(name: string, to: number): void {
    if (to === rowOf(name)[1]) changes.delete(name);
    else changes.set(name, to);
  }

  function change(name: string, to: number): void {
    set(name, to);
    show();
  }

  function show(): void {
    const values = runProgram(rows, changes);
    for (const { element, was } of views) {
      const text = printView(element.getAttribute('data-estimate') as string, rows, values, words.notFinite);
      element.textContent = text;
      mark(element, text !== was && fill(words.was, was));
    }
    for (const { name, input, unit, was } of fields) {
      const [, , , many, one] = rowOf(name);
      const text = printed(name);
      if (input !== document.activeElement) setText(input, text);
      if (unit) unit.textContent = withUnit(text, many, one).slice(text.length);
      mark(input, changes.has(name) && fill(words.was, was));
    }
    // Once there, the buttons stay, so that Reset does not vanish from under the keyboard.
    if (changes.size > 0) for (const button of all('.estimate-bar button')) button.hidden = false;
  }

  /** Takes what was typed, or says why not; the field then shows the number in use. */
  function settle({ name, input }: EstimateField, text: string): void {
    const typed = readNumber(text);
    if (typed !== undefined) change(name, limit(typed));
    const now = printed(name);
    setText(input, now);
    if (typed === undefined) say(input, fill(words.kept, text.slice(0, 40), name, now));
    else say(input, fill(limit(typed) === typed ? words.recomputed : words.limited, name, now));
  }

  function reset(button: Element): void {
    changes.clear();
    show();
    say(button, words.restored);
    if (readLink(location.hash, rows)) history.replaceState(null, '', address());
  }

  const address = () => location.href.replace(/#.*/s, '');

  async function copy(button: Element): Promise<void> {
    const { link, left } = writeLink(changes);
    const url = address() + (changes.size > 0 ? link : '');
    history.replaceState(null, '', url);
    const copied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    );
    const what = copied ? words.copied : words.inAddress;
    say(button, left.length > 0 ? `${what} ${fill(words.left, left.join(', '))}` : what);
  }

  /** Takes over what the address says, and says what it could not take. */
  function follow(): void {
    const link = readLink(location.hash, rows);
    const first = fields[0]?.input;
    if (!link || !first) return;
    changes.clear();
    for (const [name, to] of link.changes) set(name, to);
    show();
    const list = (names: Iterable<string>) => [...names].slice(0, 8).join(', ');
    const said = [
      link.changes.size > 0 && fill(words.linked, list(link.changes.keys())),
      ...link.limited.map((name) => fill(words.limited, name, printed(name))),
      link.ignored.length > 0 && fill(words.ignored, list(link.ignored)),
    ];
    say(first, said.filter(Boolean).join(' '));
    first.closest('.estimate')?.scrollIntoView();
  }

  addEventListener('hashchange', follow);
  follow();
}

/** Marks a value that is no longer the build's; a cell of a table shows what it was. */
function mark(element: Element, was: string | false): void {
  const target = element.closest('.estimate-result') ?? element;
  if (was) target.setAttribute('data-was', was);
  else target.removeAttribute('data-was');
}
