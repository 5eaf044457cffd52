import { byline } from '../core/library/byline.ts';
import { companies, type NamedCompany } from './companies.ts';
import { library } from './library.ts';
import { type Ref, sourcePath } from './source-view.ts';
import { systemRefs } from './systems.ts';

/** A source of a company, as its page lists it. */
export interface CompanySource extends Ref {
  id: string;
  kind: string;
  year: number;
  note: string;
  url: string | undefined;
  ended: number | undefined;
}

/** All that the page of one company shows. */
export interface CompanyView {
  company: NamedCompany;
  /** Its engineering blogs, and other places where it goes on writing. */
  blogs: CompanySource[];
  /** Everything else, newest years first. */
  years: { year: number; sources: CompanySource[] }[];
  /** Systems that its sources are about. */
  systems: Ref[];
}

/** The address of a company's page, below the base; it exists in English only. */
export function companyPath(id: string): string {
  return `library/companies/${id}/`;
}

/** What the page of each company that has sources shows. */
export async function companyViews(): Promise<CompanyView[]> {
  const [firms, all, told] = await Promise.all([companies(), library(), systemRefs()]);
  const byCompany = Map.groupBy([...all.values()], (s) => s.company?.id);
  return [...firms.values()].flatMap((company) => {
    const mine = byCompany.get(company.id) ?? [];
    if (mine.length === 0) return [];
    const list = mine.map(
      (s): CompanySource => ({
        id: s.id,
        kind: s.kind,
        year: s.year,
        title: s.title,
        path: sourcePath(s.id),
        about: byline(s),
        lang: s.language,
        note: s.note,
        url: s.url,
        ended: s.ended,
      }),
    );
    const isBlog = (s: CompanySource) => all.get(s.id)?.collection === 'engineering-blogs';
    const years = [
      ...Map.groupBy(
        list.filter((s) => !isBlog(s)),
        (s) => s.year,
      ),
    ];
    const systems = new Set(mine.flatMap((s) => s.systems));
    return [
      {
        company,
        blogs: list.filter(isBlog),
        years: years.map(([year, sources]) => ({ year, sources })).sort((a, b) => b.year - a.year),
        systems: [...systems].flatMap((id) => told.get(id) ?? []),
      },
    ];
  });
}
