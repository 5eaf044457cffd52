import type { APIRoute } from 'astro';
import { address } from '../core/locale.ts';
import { PAGE_KINDS } from '../core/pages.ts';
import { words } from '../i18n/index.ts';
import { wayWords } from '../i18n/ways.ts';
import { pagesOf } from '../queries/pages.ts';
import { paths } from '../queries/paths.ts';
import { SITE } from '../site.ts';

/** The site in one list for language models: each page's Markdown twin with its definition. */
export const GET: APIRoute = async () => {
  const w = words('en');
  const parts = [`# ${SITE.title}\n\n> ${w.tagline}. ${w.home.lead}`];
  for (const kind of PAGE_KINDS) {
    const pages = await pagesOf(kind, 'en');
    const lines = pages.map((p) => {
      const url = new URL(`${address(import.meta.env.BASE_URL, 'en', p.path)}index.md`, SITE.url);
      return `- [${p.title}](${url}): ${p.summary}`;
    });
    parts.push(`## ${w.nav[kind]}\n\n${lines.join('\n')}`);
  }
  const { map } = wayWords.en;
  const ways = [...(await paths('en')), { path: 'map/', title: map.title, summary: map.lead }].map((p) => {
    const url = new URL(address(import.meta.env.BASE_URL, 'en', p.path), SITE.url);
    return `- [${p.title}](${url}): ${p.summary}`;
  });
  parts.push(`## ${wayWords.en.paths.title}\n\n${ways.join('\n')}`);
  const library = (file: string) =>
    new URL(`${address(import.meta.env.BASE_URL, 'en', 'library/')}${file}`, SITE.url);
  parts.push(
    `## ${w.nav.library}\n\n- [${w.library.title}](${library('')}): ${w.library.lead}\n- [BibTeX](${library('sources.bib')}), [RIS](${library('sources.ris')}): ${w.library.whole}`,
  );
  return new Response(`${parts.join('\n\n')}\n`);
};
