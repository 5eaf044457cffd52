import { LOCALES, type Locale } from '../core/locale.ts';
import { type FrontMatter, type Page, pageIndex } from './pages.ts';

/** Every page in its own words as a `<main>` for the full-text index, without the layout around it: for development, where no page is built. */
export async function storedPages(): Promise<{ url: string; main: string; readers: Locale[] }[]> {
  const [english, korean] = await Promise.all([pageIndex('en'), pageIndex('ko')]);
  const translated = [...korean.values()].filter((p) => p.lang === 'ko');
  const readers = (p: Page) =>
    p.locale === 'ko'
      ? ['ko' as const]
      : LOCALES.filter((l) => l === 'en' || !translated.some((t) => t.path === p.path));
  return [...english.values(), ...translated].map((p) => ({
    url: `${p.locale === 'ko' ? 'ko/' : ''}${p.path}`,
    main: mainOf(p),
    readers: readers(p),
  }));
}

function mainOf({ kind, title, summary, data, html }: Page): string {
  const { area, level, difficulty } = data as Partial<FrontMatter['topics'] & FrontMatter['practices']>;
  const filters = Object.entries({ kind, area, level, difficulty }).flatMap(([name, value]) =>
    value ? `<span data-pagefind-filter="${name}">${value}</span>` : [],
  );
  const names = [data.title, data.korean, ...data.aliases.en, ...data.aliases.ko].join(', ');
  return `<main data-pagefind-body><p hidden>${filters.join('')}</p><h1 data-pagefind-weight="10">${escaped(title)}</h1><p>${escaped(summary)}</p><p data-pagefind-weight="7">${escaped(names)}</p>${html()}</main>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
