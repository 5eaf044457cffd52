import { once } from './once.ts';
import { type Page, pageIndex } from './pages.ts';

/** Who links to each page ("kind/id"), each linking page once. Both languages have one graph. */
const incoming = once(async () => {
  const index = await pageIndex('en');
  const graph = new Map<string, Set<string>>();
  const add = (to: string, from: string) => {
    if (to === from || !index.has(to)) return;
    graph.set(to, (graph.get(to) ?? new Set()).add(from));
  };
  for (const [key, page] of index) {
    for (const link of page.stored.pages) add(`${link.kind}/${link.id}`, key);
    const { topics = [], systems = [] } = page.data as { topics?: string[]; systems?: string[] };
    for (const id of topics) add(`topics/${id}`, key);
    for (const id of systems) add(`systems/${id}`, key);
  }
  return graph;
});

/** The pages that link to a page, in the order of kinds and names. */
export async function backlinks(page: Page): Promise<Page[]> {
  const index = await pageIndex(page.locale);
  const from = (await incoming()).get(`${page.kind}/${page.id}`) ?? new Set<string>();
  return [...from].map((key) => index.get(key)).filter((p): p is Page => p !== undefined);
}
