import type { SearchWords } from '../../i18n/search.ts';

/** How far a part of the search has come. */
export type Progress = 'idle' | 'loading' | 'slow' | 'ready' | 'failed';

/** What a search has come to, as far as the reader is to be told. */
export interface State {
  query: string;
  /** The query was longer than what is searched. */
  cut: boolean;
  results: number;
  terms: Progress;
  text: Progress;
}

/** What to tell, and whether to show the way to the glossary; undefined if the results speak for themselves. */
export function noticeOf(state: State, w: SearchWords): { text: string; browse: boolean } | undefined {
  const { terms, text, results, query } = state;
  if (terms === 'failed') return { text: lost(w.termsFailed, w), browse: true };
  if (text === 'failed') return { text: lost(w.failed, w), browse: true };
  if (terms === 'slow' || text === 'slow')
    return { text: `${terms === 'slow' ? w.loading : w.searching} ${w.slow}`, browse: true };
  if (query === '') return undefined;
  if (terms === 'loading') return { text: w.loading, browse: false };
  if (text === 'loading') return { text: w.searching, browse: false };
  if (state.cut) return { text: w.cut, browse: false };
  return results === 0 ? { text: w.none(query), browse: true } : undefined;
}

function lost(message: string, w: SearchWords): string {
  return navigator.onLine ? message : `${w.offline} ${message}`;
}
