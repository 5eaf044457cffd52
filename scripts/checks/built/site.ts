import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Rule } from '../rule.ts';
import { type Markup, readHtml } from './html.ts';

/** The built site, as far as all pages need to know of it. */
export interface BuiltSite {
  /** Where it was built. */
  folder: string;
  /** The path it is served below, with a slash at both ends. */
  base: string;
  /** The address it will have: "https://loadbearing.example". */
  origin: string;
  /** Every file below the folder, with forward slashes. */
  files: ReadonlySet<string>;
  /** What other pages may point at, by the page's file. */
  pages: ReadonlyMap<string, PageFacts>;
}

/** What is kept of every page while the others are checked. */
export interface PageFacts {
  ids: ReadonlySet<string>;
  title: string;
  /** Whether search engines may list it: not an error page, and not one that only repeats the English words. */
  listed: boolean;
}

/** One page. The markup of all pages at once would not fit into memory. */
export interface BuiltPage extends Markup {
  /** Relative to the site's folder. */
  file: string;
  html: string;
  /** The path at which it is served, base included: "/repo/topics/caching/". */
  path: string;
}

/** What a rule for the built site is asked about. */
export interface Visit {
  page: BuiltPage;
  site: BuiltSite;
}
export type BuiltRule = Rule<Visit>;

/** Reads the names of all files, and of every page its ids and its title. */
export function readSite({ folder, base, origin }: Pick<BuiltSite, 'folder' | 'base' | 'origin'>): BuiltSite {
  const root = base.endsWith('/') ? base : `${base}/`;
  const names = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(folder, posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name)));
  const site = {
    folder,
    base: root,
    origin,
    files: new Set(names.sort()),
    pages: new Map<string, PageFacts>(),
  };
  for (const file of site.files)
    if (file.endsWith('.html')) site.pages.set(file, factsOf(readPage(site, file)));
  return site;
}

/** Reads one page of the site. */
export function readPage({ folder, base }: Pick<BuiltSite, 'folder' | 'base'>, file: string): BuiltPage {
  const html = readFileSync(join(folder, file), 'utf8');
  return { file, html, path: base + file.replace(/(^|\/)index\.html$/, '$1'), ...readHtml(html) };
}

function factsOf({ tags, texts }: BuiltPage): PageFacts {
  const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
  // The title of the page, and not one of a drawing in it.
  const title = texts.filter(({ inside }) => inside.at(-1) === 'title' && inside.at(-2) === 'head');
  const robots = tags.find((t) => t.name === 'meta' && t.attributes.get('name') === 'robots');
  return {
    ids: new Set(ids),
    title: title.map((t) => t.text).join(''),
    listed: !robots?.attributes.get('content')?.includes('noindex'),
  };
}

/**
 * The file that an address on a page leads to, with its fragment. "elsewhere" for another origin; "outside" for a path
 * of ours that is not below the base.
 */
export function targetOf({ base, origin }: BuiltSite, page: BuiltPage, address: string): Address {
  const url = URL.parse(address, origin + page.path);
  if (url?.origin !== origin) return { kind: 'elsewhere', protocol: url?.protocol ?? '' };
  const fragment = decode(url.hash.slice(1));
  if (!url.pathname.startsWith(base)) return { kind: 'outside', path: url.pathname };
  const below = decode(url.pathname.slice(base.length));
  return { kind: 'file', file: below === '' || below.endsWith('/') ? `${below}index.html` : below, fragment };
}

type Address =
  | { kind: 'elsewhere'; protocol: string }
  | { kind: 'outside'; path: string }
  | { kind: 'file'; file: string; fragment: string };

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
