import { posix } from 'node:path';
import { nearest } from '../../src/core/nearest.ts';
import { PAGE_KINDS } from '../../src/core/pages.ts';
import type { Corpus, Page } from './corpus.ts';
import { fileOfLink, linksOf } from './page-links.ts';
import type { Rule } from './rule.ts';

const KINDS: readonly string[] = [...PAGE_KINDS, 'references'];

/** Links to files that are not there, and links that an editor or a forge could not follow. */
export const rule: Rule = {
  id: 'A07',
  title: 'every relative link leads to a page or a source that exists',
  check(corpus) {
    const files = new Set(corpus.files.map((f) => f.path));
    return corpus.pages.flatMap((page) =>
      linksOf(page).flatMap(({ url, line, column }) => {
        // Another origin is judged by A15, a heading of the page itself by A08.
        if (/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url)) return [];
        const problem = linkProblem(page, url, files, corpus);
        return problem ? [{ file: page.path, line, column, rule: 'A07', ...problem }] : [];
      }),
    );
  },
};

function linkProblem(page: Page, url: string, files: ReadonlySet<string>, { ids }: Corpus) {
  const file = fileOfLink(page, url);
  const kind = /^content\/([a-z]+)\/[^/]+$/.exec(file)?.[1] ?? '';
  const linkable = KINDS.includes(kind) && !url.includes('?');
  if (linkable && files.has(file)) return undefined;
  const id = posix.basename(file).replace(/\.[a-z]+$/i, '');
  const message = linkable ? `there is no ${file}` : `"${url}" is no link to a page or a source`;
  const homes = KINDS.filter((k) => ids.get(k as never)?.has(id)).map((k) => `content/${k}/${id}.`);
  const there = [...files].find((f) => homes.some((home) => f.startsWith(home)));
  if (there) return { message, remedy: `write ${relativeTo(page, there)}` };
  const close = nearest(id, ids.get(kind as never) ?? []);
  if (close) return { message, remedy: `did you mean "${close}"?` };
  return {
    message,
    remedy: 'link to a file: caching.mdx, ../references/rfc-9110-2022.yaml, ../simulators/x.md',
  };
}

function relativeTo(page: Page, file: string): string {
  const [, kind, name] = file.split('/');
  return kind === page.kind ? `${name}` : `../${kind}/${name}`;
}
