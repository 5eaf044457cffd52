import type { APIRoute, GetStaticPaths } from 'astro';
import { LOCALES, type Locale } from '../../core/locale.ts';
import { termFiles } from '../../queries/terms.ts';

export const getStaticPaths: GetStaticPaths = () => LOCALES.map((locale) => ({ params: { locale } }));

/** Titles of all pages in one language: what the search box loads when it opens. */
export const GET: APIRoute = async ({ params }) =>
  Response.json((await termFiles(params.locale as Locale)).names);
