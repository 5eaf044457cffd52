import type { APIRoute } from 'astro';
import { bibtex } from '../../core/library/bibtex.ts';
import { library } from '../../queries/library.ts';

/** Every source as BibTeX, in the order of titles; a browser takes the entries of a selection out of it. */
export const GET: APIRoute = async () =>
  new Response([...(await library()).values()].map(bibtex).join('\n'), {
    headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
  });
