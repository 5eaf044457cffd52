import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SITE } from '../site.ts';

/** Whether the page at an address is written in its own language, and so belongs into the sitemap. */
export function hasOwnWords(url: string): boolean {
  const base = SITE.base.endsWith('/') ? SITE.base : `${SITE.base}/`;
  const path = new URL(url).pathname.slice(base.length);
  const match = /^ko\/(topics|practices|systems|simulators)\/([^/]+)\/$/.exec(path);
  if (!match) return true;
  const [, kind, id] = match;
  return ['mdx', 'md'].some((ending) => existsSync(join('content/ko', kind as string, `${id}.${ending}`)));
}
