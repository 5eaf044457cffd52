import type { APIRoute } from 'astro';
import { LOCALES } from '../../../../core/locale.ts';
import { markdownTwin } from '../../../../queries/bodies.ts';
import { type Page, pageIndex } from '../../../../queries/pages.ts';
import { localeParam } from '../../../../queries/routes.ts';

/** The raw Markdown of each page, beside it. A page that is not translated has its twin in English only. */
export async function getStaticPaths() {
  const all = await Promise.all(LOCALES.map((l) => pageIndex(l)));
  return all
    .flatMap((index) => [...index.values()])
    .filter((page) => page.lang === page.locale)
    .map((page) => ({
      params: { locale: localeParam(page.locale), kind: page.kind, id: page.id },
      props: { page },
      cacheKey: page.digest,
    }));
}

export const GET: APIRoute<{ page: Page }> = ({ props: { page } }) =>
  new Response(markdownTwin(page, import.meta.env.BASE_URL, page.locale), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
