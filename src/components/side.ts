/** What a sidebar shows: the pages of the section the reader is in, and the ways to the other sections. */
export interface Side {
  title: string;
  pages: readonly { title: string; path: string }[];
  others: readonly { title: string; path: string }[];
}

/** At most this many pages stand in a sidebar, those around the current one, so that a page's size does not grow with the site. */
const MOST = 40;

/** The pages of a long section that stand around the current one, in order. */
export function around<P extends { path: string }>(pages: readonly P[], current: string): readonly P[] {
  if (pages.length <= MOST) return pages;
  const at = Math.max(
    0,
    pages.findIndex((p) => p.path === current),
  );
  const from = Math.min(Math.max(0, at - MOST / 2), pages.length - MOST);
  return pages.slice(from, from + MOST);
}
