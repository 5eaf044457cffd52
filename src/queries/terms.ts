import type { Locale } from '../core/locale.ts';
import { PAGE_KINDS } from '../core/pages.ts';
import { type PageNames, packIndex } from '../core/terms/pack.ts';
import { areas } from './areas.ts';
import { once } from './once.ts';
import { isKind, type Page, pageIndex } from './pages.ts';

const files = { en: once(() => pack('en')), ko: once(() => pack('ko')) };

/** The two files of the first tier of search in one language. */
export function termFiles(locale: Locale): ReturnType<typeof pack> {
  return files[locale]();
}

async function pack(locale: Locale) {
  const all = await areas(locale);
  const order = new Map(all.flatMap((a) => a.topics).map((page, i) => [page.id, i]));
  const place = (p: Page) =>
    PAGE_KINDS.indexOf(p.kind) * 1e6 + (p.kind === 'topics' ? (order.get(p.id) ?? 1e5) : 0);
  const pages = [...(await pageIndex(locale)).values()].sort(
    (a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1),
  );
  return packIndex(
    all.filter((a) => a.topics.length > 0).map(({ id, title }) => ({ id, title })),
    pages.map(namesOf),
  );
}

function namesOf(page: Page): PageNames {
  const { title, korean, aliases } = page.data;
  const other = page.lang === 'ko' ? title : korean;
  const rest = page.lang === 'ko' ? [korean, ...aliases.ko, ...aliases.en] : [...aliases.en, ...aliases.ko];
  return {
    kind: page.kind,
    id: page.id,
    title: page.title,
    other,
    area: isKind(page, 'topics') ? page.data.area : '',
    aliases: rest,
    headings: page.headings,
  };
}
