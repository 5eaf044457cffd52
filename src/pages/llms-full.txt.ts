import type { APIRoute } from 'astro';
import { PAGE_KINDS } from '../core/pages.ts';
import { markdownTwin } from '../queries/bodies.ts';
import { pagesOf } from '../queries/pages.ts';

/** Every English page's Markdown in one file. */
export const GET: APIRoute = async () => {
  const pages = (await Promise.all(PAGE_KINDS.map((kind) => pagesOf(kind, 'en')))).flat();
  return new Response(pages.map((p) => markdownTwin(p, import.meta.env.BASE_URL, 'en')).join('\n\n---\n\n'));
};
