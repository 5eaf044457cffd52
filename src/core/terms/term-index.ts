import type { PageKind } from '../pages.ts';
import type { Name } from './name.ts';

/** A page as search knows it. */
export interface TermPage {
  kind: PageKind;
  id: string;
  /** In the page's own language. */
  title: string;
  /** Its name in the other language, or empty. */
  other: string;
  /** The id of its area, or empty. */
  area: string;
  /** All names it answers to, the title first. */
  names: readonly Name[];
}

/** Everything that the first tier of search knows, in reading order: topics, practices, systems, simulators. */
export interface TermIndex {
  areas: readonly { id: string; title: string }[];
  pages: readonly TermPage[];
}
