/** The kinds of page that content files make, in the order in which lists show them. */
export const PAGE_KINDS = ['topics', 'practices', 'systems', 'simulators'] as const;
/** A kind of page; also the folder's name and the first part of the address. */
export type PageKind = (typeof PAGE_KINDS)[number];

/** A page or source that a relative file link leads to. */
export interface Target {
  kind: PageKind | 'references';
  id: string;
  /** Fragment without "#", where the link has one. */
  fragment?: string;
}

const FILE_LINK =
  /^(?:(?:\.\.?\/)*(topics|practices|systems|simulators|references)\/|\.\/)?([a-z0-9-]+)\.(mdx|md|yaml)(?:#(.+))?$/;

/**
 * Reads a relative file link, as an author writes it, from a file of the given kind.
 * Returns undefined for anything else (an https address, a bare fragment).
 */
export function readFileLink(href: string, from: PageKind): Target | undefined {
  const match = FILE_LINK.exec(href);
  if (!match) return undefined;
  const [, folder, id, , fragment] = match;
  const kind = (folder ?? from) as Target['kind'];
  return { kind, id: id as string, ...(fragment && { fragment: decodeFragment(fragment) }) };
}

/** A fragment as it is written in an id; what is no percent-encoding stays as it is. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
