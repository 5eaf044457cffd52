import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import type { Locale } from '../../src/core/locale.ts';
import type { PageKind } from '../../src/core/pages.ts';
import type { Fences } from '../../src/markdown/fences.ts';
import { readYaml, type SplitFile, splitFrontmatter } from '../../src/markdown/frontmatter.ts';
import { type ParseProblem, parseBody } from '../../src/markdown/parse.ts';
import { LIMITS, overLimit } from './limits.ts';
import { type ContentKind, type Place, placeOf } from './place.ts';
import { walk } from './walk.ts';

/** A file below `content/` as it lies on the disk. */
export interface RawFile {
  /** Relative to the project's root, with forward slashes. */
  path: string;
  size: number;
  /** Empty when the file is larger than the limit. */
  bytes: Buffer;
  text: string;
  /** Why nothing of it was parsed. */
  over?: { line?: number; message: string };
}

/** A content file, read. */
export interface ContentFile extends RawFile, Omit<SplitFile, 'data'>, Place {
  data: Record<string, unknown>;
  /** Whether the YAML could be read; `data` is empty where not. */
  readable: boolean;
}

/** A page, parsed. Lines of the tree count from `bodyLine`. */
export interface Page extends ContentFile {
  kind: PageKind;
  /** Empty where the body could not be parsed. */
  tree: Root;
  problem?: ParseProblem;
}

/** All content, read once for all rules. */
export interface Corpus {
  root: string;
  /** Every regular file below `content/`, also those that belong nowhere. */
  files: readonly RawFile[];
  links: readonly { path: string; target: string }[];
  /** Pages of both languages. */
  pages: readonly Page[];
  /** Decks, references, companies, outlines, numbers, paths and the list of areas. */
  data: readonly ContentFile[];
  /** The page of this kind and id in a language, or the English one where there is no other. */
  page(kind: string, id: string, locale: Locale): Page | undefined;
  /** The ids that exist of each kind (English), whether or not their files can be read. */
  ids: ReadonlyMap<ContentKind, ReadonlySet<string>>;
  /** Draws diagrams and runs code, as the build does. */
  tools: Fences;
  /** The day it is, UTC, as YYYY-MM-DD. */
  today: string;
}

/** Reads all of `content/` below a root. Files beyond the limits are listed and not parsed. */
export function readCorpus(
  root: string,
  tools: Fences,
  today = new Date().toISOString().slice(0, 10),
): Corpus {
  const { files: paths, links } = walk(root, 'content');
  const files = paths.map((path) => readRaw(root, path));
  const ids = new Map<ContentKind, Set<string>>();
  const pages: Page[] = [];
  const data: ContentFile[] = [];
  for (const file of files) {
    const place = placeOf(file.path);
    if (!place) continue;
    if (place.locale === 'en') ids.set(place.kind, (ids.get(place.kind) ?? new Set()).add(place.id));
    if (file.over) continue;
    if (file.path.endsWith('.yaml')) data.push(readData(file, place));
    else pages.push(readPage(file, place));
  }
  const index = new Map(pages.map((p) => [`${p.locale}/${p.kind}/${p.id}`, p]));
  const page: Corpus['page'] = (kind, id, locale) =>
    index.get(`${locale}/${kind}/${id}`) ?? index.get(`en/${kind}/${id}`);
  return { root, files, links, pages, data, page, ids, tools, today };
}

function readRaw(root: string, path: string): RawFile {
  const { size } = statSync(join(root, path));
  if (size > LIMITS.fileBytes) {
    const message = `the file has ${size} bytes; the limit is ${LIMITS.fileBytes}`;
    return { path, size, bytes: Buffer.alloc(0), text: '', over: { message } };
  }
  const bytes = readFileSync(join(root, path));
  const text = bytes.toString('utf8');
  const over = overLimit(text);
  return { path, size, bytes, text, ...(over && { over }) };
}

function readData(file: RawFile, place: Place): ContentFile {
  const { data, ...read } = readYaml(file.text);
  return {
    ...file,
    ...place,
    ...read,
    body: '',
    bodyLine: 1,
    data: data ?? {},
    readable: data !== undefined,
  };
}

function readPage(file: RawFile, place: Place): Page {
  const { data, ...split } = splitFrontmatter(file.text);
  const parsed = parseBody(split.body);
  return {
    ...file,
    ...place,
    ...split,
    kind: place.kind as PageKind,
    data: data ?? {},
    readable: data !== undefined,
    ...('tree' in parsed ? { tree: parsed.tree } : { tree: { type: 'root', children: [] }, ...parsed }),
  };
}

/** The line in the file of a node of a page's tree. */
export function fileLine(page: Page, node: { position?: { start: { line: number } } | undefined }): number {
  return (node.position?.start.line ?? 1) + page.bodyLine - 1;
}
