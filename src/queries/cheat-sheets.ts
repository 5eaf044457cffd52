import { LOCALES, type Locale } from '../core/locale.ts';
import { areas } from './areas.ts';
import { type KeyFormula, keyFormula } from './key-formula.ts';
import { nameIn, type Page } from './pages.ts';
import { localeParam } from './routes.ts';

/** What an area's sheet says of a topic. */
export interface SheetRow {
  page: Page<'topics'>;
  name: string;
  formula: KeyFormula | undefined;
}

/** The sheet of an area. */
export interface CheatSheet {
  id: string;
  /** The address below base and locale: "cheat-sheets/storage/". */
  path: string;
  title: string;
  rows: SheetRow[];
}

/** A sheet for each area that has topics, in reading order. */
export async function cheatSheets(locale: Locale): Promise<CheatSheet[]> {
  return (await areas(locale))
    .filter((a) => a.topics.length > 0)
    .map(({ id, title, topics }) => ({
      id,
      path: `cheat-sheets/${id}/`,
      title,
      rows: topics.map((page) => ({ page, name: nameIn(page, locale), formula: keyFormula(page.body()) })),
    }));
}

/** One route for each sheet in each language. */
export async function sheetRoutes() {
  const all = await Promise.all(
    LOCALES.map(async (locale) => (await cheatSheets(locale)).map((sheet) => ({ locale, sheet }))),
  );
  return all.flat().map(({ locale, sheet }) => ({
    params: { locale: localeParam(locale), area: sheet.id },
    props: { locale, sheet },
  }));
}
