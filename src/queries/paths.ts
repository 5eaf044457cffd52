import { getCollection } from 'astro:content';
import { LOCALES, type Locale } from '../core/locale.ts';
import type { Path } from '../schemas/path.ts';
import { once } from './once.ts';
import { type Page, pageIndex } from './pages.ts';
import { type PathView, pathView, type Step } from './path-view.ts';
import { localeParam } from './routes.ts';

const inLocale = { en: once(() => build('en')), ko: once(() => build('ko')) };

/** Every path, the easiest first. */
export function paths(locale: Locale): Promise<PathView[]> {
  return inLocale[locale]();
}

async function build(locale: Locale): Promise<PathView[]> {
  const index = await pageIndex(locale);
  const entries = await getCollection('paths');
  return entries
    .map((e) => pathView(e.id, e.data as Path, index, locale))
    .sort((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1));
}

/** One route for each path in each language. */
export async function pathRoutes() {
  const all = await Promise.all(
    LOCALES.map(async (locale) => (await paths(locale)).map((path) => ({ locale, path }))),
  );
  return all.flat().map(({ locale, path }) => ({
    params: { locale: localeParam(locale), id: path.id },
    props: { locale, path },
  }));
}

/** A page's place on a path. */
export interface PlaceOnPath {
  path: PathView;
  step: Step;
  next: Step | undefined;
}

/** The paths that a page is on, with its place on each. */
export async function placesOf(page: Page): Promise<PlaceOnPath[]> {
  return (await paths(page.locale)).flatMap((path) => {
    const step = path.steps.find((s) => s.page.kind === page.kind && s.page.id === page.id);
    return step ? [{ path, step, next: path.steps[step.number] }] : [];
  });
}
