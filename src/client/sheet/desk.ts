import { fill } from '../../core/estimate/words.ts';
import type { Locale } from '../../core/locale.ts';
import { readSheetLink, writeSheetLink } from '../../core/sheet/link.ts';
import { toMarkdown } from '../../core/sheet/markdown.ts';
import { type Draft, fromFence, LONGEST } from '../../core/sheet/sheet.ts';
import type { Kept } from '../../core/sheet/store.ts';
import { Computing } from './computing.ts';
import type { Elements } from './elements.ts';
import { browserSheets, openBefore, prefix, rememberOpen } from './keeping.ts';
import { say } from './say.ts';
import { drawShelf } from './shelf.ts';

/** After so long without a key, in milliseconds, the sheet is kept. */
const PAUSE = 400;

/** Wakes the sheet of a page. */
export function startSheet(elements: Elements, locale: Locale): void {
  const { root, words, title, text, said, trouble, shown } = elements;
  const sheets = browserSheets((what) => say(trouble, words.trouble[what]));
  const computing = new Computing(elements, locale);
  /** The sheet on the desk, once it is kept. */
  let id: string | undefined;
  /** Whether it was changed since it was last kept. */
  let changed = false;
  let saving = 0;

  const draft = (): Draft => ({ title: title.value, text: text.value });
  const isEmpty = () => `${title.value}${text.value}`.trim() === '';
  const named = (it: Draft) => (it.title.trim() === '' ? words.untitled : it.title);
  const shelf = () => drawShelf(elements, sheets.list(), id, choose);

  /** Lays a sheet on the desk; the one before is kept first. */
  function lay(next: Draft, as: string | undefined): void {
    keep();
    id = as;
    changed = false;
    title.value = next.title;
    text.value = next.text;
    shown.hidden = true;
    rememberOpen(id);
    computing.follow(false);
    shelf();
  }

  function keep(): void {
    clearTimeout(saving);
    if (!changed || (id === undefined && isEmpty())) return;
    const before = id;
    const kept = sheets.save(id, draft());
    changed = false;
    id = kept.id;
    rememberOpen(id);
    if (before !== undefined && before !== id) say(said, words.forked);
    shelf();
  }

  function edited(): void {
    changed = true;
    if (readSheetLink(location.hash)) history.replaceState(null, '', location.href.replace(/#.*/s, ''));
    clearTimeout(saving);
    saving = window.setTimeout(keep, PAUSE);
    computing.follow(true);
  }

  function choose(wanted: string): void {
    keep();
    const sheet = sheets.open(wanted);
    if (!sheet) {
      shelf();
      return;
    }
    say(said);
    dropLink();
    lay(sheet, sheet.id);
  }

  function dropLink(): void {
    if (location.hash !== '') history.replaceState(null, '', location.href.replace(/#.*/s, ''));
  }

  /** Opens what the address says; true if it says anything of a sheet that can be read. */
  function follow(): boolean {
    const link = readSheetLink(location.hash);
    if (!link) return false;
    if ('problem' in link) {
      say(said, words.link[link.problem]);
      return false;
    }
    keep();
    const same = sheets.list().find((it) => it.title === link.draft.title && it.text === link.draft.text);
    const known = same && sheets.open(same.id);
    lay(link.draft, known?.id);
    say(said, known ? '' : words.fromLink);
    return true;
  }

  async function put(copy: string, done: string, failed: () => void): Promise<void> {
    try {
      await navigator.clipboard.writeText(copy);
      say(said, done);
    } catch {
      failed();
    }
  }

  const actions = {
    create(): void {
      say(said);
      keep();
      dropLink();
      lay({ title: '', text: '' }, undefined);
      title.focus();
    },
    async copyLink(): Promise<void> {
      if (isEmpty()) return say(said, words.nothingToCopy);
      const link = writeSheetLink(draft());
      if (link === undefined) return say(said, words.linkTooLong);
      keep();
      history.replaceState(null, '', link);
      await put(location.href, words.linkCopied, () => say(said, words.linkInAddress));
    },
    async copyMarkdown(): Promise<void> {
      if (isEmpty()) return say(said, words.nothingToCopy);
      const computed = await computing.now();
      const markdown = toMarkdown(draft(), computed ?? { rows: [] }, words, words.untitled);
      await put(markdown, words.markdownCopied, () => {
        say(said, words.markdownShown);
        shown.hidden = false;
        const box = shown.querySelector('textarea');
        if (!box) return;
        box.value = markdown;
        box.focus();
        box.select();
      });
    },
    remove(): void {
      const gone = draft();
      clearTimeout(saving);
      changed = false;
      if (id !== undefined) sheets.remove(id);
      id = undefined;
      dropLink();
      const [next] = sheets.list();
      if (next) lay(sheets.open(next.id) ?? next, next.id);
      else lay({ title: '', text: '' }, undefined);
      say(said, fill(words.removed, named(gone)), { label: words.undo, press: () => restore(gone) });
    },
  };

  function restore(gone: Draft): void {
    lay(gone, undefined);
    changed = true;
    keep();
    say(said, fill(words.restored, named(gone)));
  }

  /** Another tab has changed something, or this page has slept. */
  function look(): void {
    if (id !== undefined && !changed) {
      if (sheets.isOverwritten(id)) {
        id = sheets.save(undefined, draft()).id;
        rememberOpen(id);
        say(said, words.forked);
      }
      const sheet: Kept | undefined = sheets.isChangedElsewhere(id) ? sheets.open(id) : undefined;
      if (sheet) {
        lay(sheet, sheet.id);
        say(said, words.taken);
        return;
      }
      if (!sheets.list().some((it) => it.id === id)) {
        id = undefined;
        rememberOpen(id);
        say(said, words.elsewhere);
      }
    }
    shelf();
  }

  function paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (text.value.length + pasted.length > LONGEST.text) say(said, words.cut);
    const fence = fromFence(pasted);
    if (!fence) return;
    event.preventDefault();
    if (title.value.trim() === '') title.value = fence.title.slice(0, LONGEST.title);
    const { selectionStart, selectionEnd } = text;
    const room = LONGEST.text - text.value.length + (selectionEnd - selectionStart);
    text.setRangeText(fence.text.slice(0, room), selectionStart, selectionEnd, 'end');
    edited();
  }

  title.addEventListener('input', edited);
  text.addEventListener('input', edited);
  text.addEventListener('paste', paste);
  text.addEventListener('focus', () => computing.follow(false), { once: true });
  for (const name of ['create', 'copyLink', 'copyMarkdown', 'remove'] as const) {
    elements.action(name).addEventListener('click', () => void actions[name]());
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-start]')) {
    button.addEventListener('click', () => {
      const lines = button.closest('[data-example]')?.querySelector('[data-lines]')?.textContent ?? '';
      say(said);
      dropLink();
      lay({ title: button.dataset.start ?? '', text: lines }, undefined);
      root.scrollIntoView();
      text.focus({ preventScroll: true });
    });
  }
  addEventListener('storage', (event) => {
    if (event.key === null || event.key.startsWith(prefix())) look();
  });
  addEventListener('pageshow', (event) => event.persisted && look());
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => document.hidden && keep());
  addEventListener('hashchange', follow);

  if (!follow()) {
    const before = openBefore();
    const sheet = (before !== undefined && sheets.open(before)) || sheets.list()[0];
    if (sheet) lay(sheets.open(sheet.id) ?? sheet, sheet.id);
    else lay({ title: '', text: '' }, undefined);
  }
  root.querySelector('fieldset')?.removeAttribute('disabled');
}
