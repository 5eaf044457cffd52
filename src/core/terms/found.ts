import type { Match } from './match.ts';
import type { Name } from './name.ts';
import type { TermPage } from './term-index.ts';

/** A page that a query found, by the best of its names. */
export interface Found {
  page: TermPage;
  name: Name;
  match: Match;
  /** Lower is better. */
  cost: number;
}
