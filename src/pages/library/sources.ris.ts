import type { APIRoute } from 'astro';
import { ris } from '../../core/library/ris.ts';
import { library } from '../../queries/library.ts';

/** Every source as RIS, in the order of titles; a browser takes the entries of a selection out of it. */
export const GET: APIRoute = async () =>
  new Response([...(await library()).values()].map(ris).join('\r\n'), {
    headers: { 'content-type': 'application/x-research-info-systems; charset=utf-8' },
  });
