import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { address } from '../core/locale.ts';
import { words } from '../i18n/index.ts';
import { newest } from '../queries/newest.ts';
import { SITE } from '../site.ts';

/** New and revised pages of both languages. A revised page comes anew: its review's date is part of its guid. */
export const GET: APIRoute = async () => {
  const pages = [...(await newest('en')), ...(await newest('ko'))].slice(0, 200);
  return rss({
    title: SITE.title,
    description: words('en').tagline,
    site: new URL(address(import.meta.env.BASE_URL, 'en', ''), SITE.url),
    trailingSlash: true,
    items: pages.map((page) => {
      const link = new URL(address(import.meta.env.BASE_URL, page.lang, page.path), SITE.url).href;
      return {
        title: page.title,
        description: page.summary,
        link,
        pubDate: new Date(`${page.reviewed}T00:00:00Z`),
        customData: `<guid isPermaLink="false">${link}#${page.reviewed}</guid>`,
      };
    }),
  });
};
