import type { APIRoute, GetStaticPaths } from 'astro';
import { LOCALES, type Locale } from '../../../core/locale.ts';
import { termFiles } from '../../../queries/terms.ts';

export const getStaticPaths: GetStaticPaths = () => LOCALES.map((locale) => ({ params: { locale } }));

/** Aliases and headings of the same pages, loaded beside their titles. */
export const GET: APIRoute = async ({ params }) =>
  Response.json((await termFiles(params.locale as Locale)).more);
