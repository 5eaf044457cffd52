import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { PAGE_KINDS, type PageKind } from '../../../src/core/pages.ts';
import { type PageNames, packIndex } from '../../../src/core/terms/pack.ts';
import type { TermIndex } from '../../../src/core/terms/term-index.ts';
import { unpackMore, unpackNames } from '../../../src/core/terms/unpack.ts';
import { splitFrontmatter } from '../../../src/markdown/frontmatter.ts';

interface FrontMatter {
  title: string;
  korean: string;
  area?: string;
  aliases?: { en?: string[]; ko?: string[] };
}

/** The English names of every page in the content folder, as the build packs them. */
export function sitePages(): PageNames[] {
  return PAGE_KINDS.flatMap((kind) =>
    globSync('*.{md,mdx}', { cwd: join('content', kind) })
      .sort()
      .map((file) => pageOf(kind, file)),
  );
}

function pageOf(kind: PageKind, file: string): PageNames {
  const { data, body } = splitFrontmatter(readFileSync(join('content', kind, file), 'utf8'));
  const { title, korean, area = '', aliases = {} } = data as unknown as FrontMatter;
  const slugger = new GithubSlugger();
  const headings = [...body.matchAll(/^##+ (.+)$/gm)].map(([, text = '']) => ({
    text,
    slug: slugger.slug(text),
  }));
  return {
    kind,
    id: basename(file).replace(/\.mdx?$/, ''),
    title,
    other: korean,
    area,
    aliases: [...(aliases.en ?? []), ...(aliases.ko ?? [])],
    headings,
  };
}

/** An index of pages, through both of its files. */
export function indexOf(pages: readonly PageNames[]): TermIndex {
  const areas = [...new Set(pages.map((p) => p.area).filter(Boolean))].map((id) => ({ id, title: id }));
  const { names, more } = JSON.parse(JSON.stringify(packIndex(areas, pages)));
  return unpackMore(unpackNames(names), names, more);
}

/** A page for an index made by hand. */
export function page(id: string, title: string, rest: Partial<PageNames> = {}): PageNames {
  return { kind: 'topics', id, title, other: '', area: '', aliases: [], headings: [], ...rest };
}
