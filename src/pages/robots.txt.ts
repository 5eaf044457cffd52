import type { APIRoute } from 'astro';
import { address } from '../core/locale.ts';
import { SITE } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\nSitemap: ${new URL(`${address(import.meta.env.BASE_URL, 'en', '')}sitemap-index.xml`, SITE.url)}\n`,
  );
