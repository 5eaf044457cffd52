/** One group of the sidebar: an area of topics, or all pages of a kind. */
export interface SideSection {
  title: string;
  pages: readonly { title: string; path: string }[];
}
