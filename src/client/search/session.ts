import type { PageKind } from '../../core/pages.ts';
import { cut, QUERY_LIMIT } from '../../core/terms/fold.ts';
import type { Found } from '../../core/terms/found.ts';
import { fullTextQueries } from '../../core/terms/full-text-query.ts';
import { searchTerms } from '../../core/terms/search.ts';
import { didYouMean } from '../../core/terms/suggest.ts';
import type { TermIndex } from '../../core/terms/term-index.ts';
import type { SearchWords } from '../../i18n/search.ts';
import { announcer } from './announce.ts';
import { type Box, choice } from './box.ts';
import { searchText, type TextFound } from './full-text.ts';
import { listbox } from './listbox.ts';
import { loadTerms } from './load-terms.ts';
import { noticeOf, type Progress } from './notice.ts';
import { rows } from './rows.ts';
import type { Site } from './site.ts';
import { watchParts } from './watch-parts.ts';

/** Full text is searched when typing has rested this long, in ms. */
const REST = 120;
/** After this long, in ms, waiting is worth a word. */
const SLOW = 4000;

/** What the search box does: terms at every key, full text after a rest, both drawn as they come. */
export function session(box: Box, site: Site, w: SearchWords) {
  const list = listbox(box.input, box.list);
  const row = rows(site, w, () => index);
  const say = announcer(box.live);
  let index: TermIndex | undefined;
  let named: Found[] = [];
  let passages: TextFound[] = [];
  let terms: Progress = 'idle';
  let text: Progress = 'idle';
  let lost = false;
  let turn = 0;
  let rest = 0;

  watchParts(site, () => {
    lost = true;
    if (text !== 'ready' || passages.length > 0) return;
    text = 'failed';
    draw(true);
  });

  /** Loads the terms, again if that failed before. */
  function start(): void {
    if (terms !== 'idle' && terms !== 'failed') return;
    terms = 'loading';
    const late = setTimeout(() => tell('slow'), SLOW);
    const tell = (progress: Progress) => {
      terms = progress;
      draw(true);
    };
    loadTerms(site, (loaded) => {
      clearTimeout(late);
      if (!index) box.area.append(...loaded.areas.map((a) => choice([a.id, a.title])));
      index = loaded;
      terms = 'ready';
      find(true);
    })
      .catch(() => tell('failed'))
      .finally(() => clearTimeout(late));
  }

  function filters() {
    const kind = (box.kind.value || undefined) as PageKind | undefined;
    box.area.disabled = kind !== undefined && kind !== 'topics';
    return { kind, area: (!box.area.disabled && box.area.value) || undefined };
  }

  function find(keep: boolean): void {
    named = index ? searchTerms(index, box.input.value, filters()) : [];
    draw(keep);
  }

  /** What was typed or chosen has changed. */
  function change(): void {
    const own = ++turn;
    passages = [];
    lost = false;
    clearTimeout(rest);
    const queries = fullTextQueries(box.input.value);
    text = queries.length > 0 ? 'loading' : 'idle';
    find(false);
    if (queries.length > 0) rest = window.setTimeout(() => read(queries, own), REST);
  }

  async function read(queries: readonly string[], own: number): Promise<void> {
    const tell = (progress: Progress) => {
      if (own !== turn) return;
      text = progress;
      draw(true);
    };
    const late = setTimeout(() => tell('slow'), SLOW);
    try {
      const meant = didYouMean(named);
      const found = await searchText(site, meant ? [...queries, meant] : queries, filters());
      if (own === turn) passages = found;
      tell(lost && found.length === 0 ? 'failed' : 'ready');
    } catch {
      tell('failed');
    } finally {
      clearTimeout(late);
    }
  }

  function draw(keep: boolean): void {
    const meant = didYouMean(named);
    list.show(
      [
        { label: meant ? w.didYouMean : w.terms, options: named.map(row.term) },
        { label: w.fullText, options: passages.flatMap(row.text) },
      ],
      keep,
    );
    const query = cut(box.input.value);
    const results = list.count();
    const notice = noticeOf(
      { query, cut: box.input.value.trim().length > QUERY_LIMIT, results, terms, text },
      w,
    );
    box.notice.hidden = !notice;
    box.message.textContent = notice?.text ?? '';
    box.browse.hidden = !notice?.browse;
    box.elsewhere.hidden = query === '';
    box.library.textContent = w.library(query);
    box.library.href = `${site.to('library/')}?q=${encodeURIComponent(query.toWellFormed())}`;
    const settled = query !== '' && terms !== 'loading' && text !== 'loading';
    const found = results > 0 ? [meant ? `${w.didYouMean}: ${meant}.` : '', w.results(results)] : [];
    say(settled ? [...found, notice?.text ?? ''].join(' ').trim() : '');
  }

  return { start, change, press: list.press };
}
