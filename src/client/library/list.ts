import { decadeOf, type Entry, FACETS, type Facet } from '../../core/library/entry.ts';
import { readLink, writeLink } from '../../core/library/link.ts';
import { search } from '../../core/library/match.ts';
import { FORMATS, type Format } from '../../core/library/select.ts';
import { libraryWords } from '../../i18n/library.ts';
import { copyText, saveText } from '../hand-over.ts';
import { entriesOf, file } from './entries.ts';
import { wakeForm } from './form.ts';
import { say } from './notice.ts';
import { readMarks } from './read-marks.ts';
import { type Row, readRows, showRows } from './rows.ts';
import { boxes } from './selection.ts';

/** Makes the library's list answer: search, filters, order, selection, marks. Without it the list is whole and plain. */
function start(): void {
  const words = libraryWords[document.body.dataset.locale === 'ko' ? 'ko' : 'en'];
  const rows = new Map(readRows().map((row) => [row.entry.id, row]));
  const entries = [...rows.values()].map((row) => row.entry);
  const marks = readMarks(words, () => showMarks());
  const bar = document.querySelector('.library-bar') as HTMLElement;
  const acts = new Map(
    [...bar.querySelectorAll<HTMLButtonElement>('[data-act]')].map((b) => [b.dataset.act, b]),
  );
  const format = bar.querySelector('[data-format]') as HTMLSelectElement;
  const clear = bar.querySelector('[data-clear]') as HTMLButtonElement;
  const form = wakeForm(() => {
    say();
    show();
    history.replaceState(history.state, '', `${location.pathname}${writeLink(form.read())}`);
  });
  const selection = boxes(rows, words, showSelection);
  let shown: readonly Entry[] = entries;

  function show(): void {
    const query = form.read();
    const result = search(entries, query);
    shown = result.shown;
    showRows(rows, shown, query.sort);
    form.count(result.counts);
    const isAsked = query.q.trim() !== '' || Object.keys(query.filters).length > 0;
    clear.hidden = !isAsked;
    (document.getElementById('library-kinds') as HTMLElement).hidden = isAsked || query.sort !== 'kind';
    if (shown.length === 0) say(words.none);
    showSelection();
  }

  function showSelection(): void {
    const n = selection.selected().length;
    const count = document.getElementById('library-count') as HTMLElement;
    count.textContent = n > 0 ? words.selected(n) : words.shown(shown.length, entries.length);
    bar.classList.toggle('selecting', n > 0);
    for (const act of ['copy', 'save'])
      (acts.get(act) as HTMLButtonElement).disabled = n === 0 && shown.length === 0;
    for (const act of ['read', 'unread', 'none']) (acts.get(act) as HTMLButtonElement).hidden = n === 0;
  }

  function showMarks(): void {
    for (const row of rows.values()) mark(row, marks.has(row.entry.id), words.read);
    show();
  }

  const targets = () => {
    const chosen = selection.selected();
    return chosen.length > 0 ? chosen : shown.map((entry) => entry.id);
  };

  async function handOver(act: 'copy' | 'save'): Promise<void> {
    const ids = targets();
    const kind = format.value as Format;
    try {
      const text = await entriesOf(ids, kind);
      if (act === 'save') saveText(text, `library.${FORMATS[kind]}`);
      const done = act === 'save' || (await copyText(text));
      say(done ? (act === 'save' ? words.saved : words.copied)(ids.length) : words.copyFailed);
    } catch {
      say(words.exportFailed);
    }
  }

  function setMarks(read: boolean): void {
    const ids = selection.selected();
    say((read ? words.marked : words.unmarked)(ids.length));
    marks.set(ids, read);
    showMarks();
  }

  acts.get('copy')?.addEventListener('click', () => handOver('copy'));
  acts.get('save')?.addEventListener('click', () => handOver('save'));
  acts.get('read')?.addEventListener('click', () => setMarks(true));
  acts.get('unread')?.addEventListener('click', () => setMarks(false));
  acts.get('none')?.addEventListener('click', () => {
    selection.clear();
    showSelection();
    format.focus();
  });
  clear.addEventListener('click', () => {
    form.write({ q: '', filters: {}, sort: form.read().sort });
    say();
    show();
    history.replaceState(history.state, '', `${location.pathname}${writeLink(form.read())}`);
    document.getElementById('library-q')?.focus();
  });
  // A click that comes after a download may no longer write to the clipboard, so the file is there before.
  for (const type of ['pointerover', 'focusin'])
    format.parentElement?.addEventListener(type, () => file(format.value as Format).catch(() => {}));
  format.disabled = false;

  const link = readLink(location.search, known(entries));
  form.write(link.query);
  showMarks();
  if (link.ignored.length > 0)
    say([words.ignored(link.ignored.join(', ')), shown.length === 0 ? words.none : ''].join(' ').trim());
}

/** The values that an address may name. */
function known(entries: readonly Row['entry'][]): Record<Facet, Set<string>> {
  const sets = Object.fromEntries(FACETS.map((f) => [f, new Set<string>()])) as Record<Facet, Set<string>>;
  for (const { values, year } of entries) {
    for (const facet of FACETS) for (const value of values[facet]) sets[facet].add(value);
    sets.year.add(decadeOf(year));
  }
  sets.read = new Set(['yes', 'no']);
  return sets;
}

/** Shows on a source whether it was read, and lets the filter know. */
function mark({ item, entry }: Row, isRead: boolean, word: string): void {
  entry.values.read[0] = isRead ? 'yes' : 'no';
  const there = item.querySelector('.read-mark');
  if (there && !isRead) there.remove();
  if (there || !isRead) return;
  const label = document.createElement('span');
  label.className = 'read-mark';
  label.lang = document.documentElement.lang;
  label.textContent = `✓ ${word}`;
  item.append(label);
}

start();
