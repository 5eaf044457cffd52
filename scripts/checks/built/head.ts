import type { Finding } from '../../../src/core/finding.ts';
import { found } from './finding.ts';
import type { BuiltPage, BuiltRule, BuiltSite, Visit } from './site.ts';

/** Pages whose head does not say in which language, under which title and at which address they stand. */
export const rule: BuiltRule = {
  id: 'head',
  title: 'a page names its language, its own title, its address and its other language',
  check: (visit) => [...language(visit), ...titles(visit), ...canonical(visit), ...alternates(visit)],
};

function language({ page, site }: Visit): Finding[] {
  const lang = page.tags.find((t) => t.name === 'html')?.attributes.get('lang');
  const wanted = page.path.startsWith(`${site.base}ko/`) ? 'ko' : 'en';
  if (lang === wanted) return [];
  return [
    found(page, 'head', `<html lang="${lang ?? ''}"> on a page in ${wanted}`, `write lang="${wanted}"`),
  ];
}

function titles({ page, site }: Visit): Finding[] {
  const title = site.pages.get(page.file)?.title.trim() ?? '';
  const headings = page.tags.filter((t) => t.name === 'h1').length;
  const other = isListed({ page, site }) ? sameTitle(page, site) : undefined;
  const faults: [boolean, string, string][] = [
    [title === '', 'the page has no title', 'give it one'],
    [other !== undefined, `has the title of ${other}: "${title}"`, 'say in the title what sets it apart'],
    [headings !== 1, `the page has ${headings} <h1>`, 'a page has one'],
    [!meta(page, 'description'), 'the page has no description', 'give it a summary'],
  ];
  return faults.flatMap(([wrong, message, remedy]) => (wrong ? [found(page, 'head', message, remedy)] : []));
}

/** A listed page before this one that search results could not tell from it. */
function sameTitle({ file }: BuiltPage, { pages }: BuiltSite): string | undefined {
  const title = pages.get(file)?.title;
  return [...pages].find(([other, facts]) => facts.listed && other < file && facts.title === title)?.[0];
}

/** A page that shows English words in Korean's place leads to the English page. The error page has no address. */
function canonical({ page, site }: Visit): Finding[] {
  if (page.file === '404.html') return [];
  const href = link(page, 'canonical');
  const own = site.origin + page.path;
  const wanted = isListed({ page, site }) ? own : own.replace(`${site.base}ko/`, site.base);
  if (href === wanted) return [];
  return [found(page, 'head', `the canonical address is ${href ?? 'missing'}`, `write ${wanted}`)];
}

/** A listed page names itself and the page in the other language, if there is one and it is listed too. */
function alternates({ page, site }: Visit): Finding[] {
  if (!isListed({ page, site })) return [];
  const below = page.path.slice(site.base.length).replace(/^ko\//, '');
  const root = site.origin + site.base;
  const given = page.tags.filter((t) => t.name === 'link' && t.attributes.get('rel') === 'alternate');
  return Object.entries({ en: root + below, ko: `${root}ko/${below}` }).flatMap(([lang, href]) => {
    const named = given.find((t) => t.attributes.get('hreflang') === lang)?.attributes.get('href');
    const file = `${href.slice(root.length)}index.html`;
    const other = site.pages.get(file);
    if (!other?.listed) {
      if (!named) return [];
      const why = other ? 'which only repeats the words of another language' : 'which does not exist';
      const message = `the page in ${lang} is named, ${why}`;
      return [found(page, 'head', message, `leave out hreflang="${lang}" until it is translated`)];
    }
    if (named === href) return [];
    const message = `the page in ${lang} is named as ${named ?? 'nothing'}`;
    return [found(page, 'head', message, `write hreflang="${lang}" with ${href}`)];
  });
}

const isListed = ({ page, site }: Visit) => site.pages.get(page.file)?.listed ?? true;

function meta(page: BuiltPage, name: string): string | undefined {
  return page.tags
    .find((t) => t.name === 'meta' && t.attributes.get('name') === name)
    ?.attributes.get('content');
}

function link(page: BuiltPage, rel: string): string | undefined {
  return page.tags.find((t) => t.name === 'link' && t.attributes.get('rel') === rel)?.attributes.get('href');
}
