import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type BuiltPage, type BuiltSite, targetOf } from './site.ts';

/** What a page loads before a reader does anything, by kind; files relative to the site's folder, each once. */
export interface Loads {
  css: string[];
  js: string[];
  font: string[];
  icon: string[];
}

/** Style sheets, scripts with what they import at once, preloaded fonts and those that a sheet of the page's language names. */
export function loadsOf(page: BuiltPage, site: BuiltSite): Loads {
  const fileOf = (address: string | undefined) => {
    const target = targetOf(site, page, address ?? '');
    return target.kind === 'file' && site.files.has(target.file) ? [target.file] : [];
  };
  const links = (wanted: (rel: string, as: string) => boolean) =>
    page.tags
      .filter((t) => t.name === 'link' && wanted(t.attributes.get('rel') ?? '', t.attributes.get('as') ?? ''))
      .flatMap((t) => fileOf(t.attributes.get('href')));
  const scripts = page.tags
    .filter((t) => t.name === 'script' && t.attributes.has('src'))
    .flatMap((t) => fileOf(t.attributes.get('src')));
  const css = unique(links((rel) => rel === 'stylesheet'));
  const fonts = [
    ...links((rel, as) => rel === 'preload' && as === 'font'),
    ...css.flatMap((sheet) => fontsOf(site, sheet, page.path.startsWith(`${site.base}ko/`))),
  ];
  return {
    css,
    js: unique(
      [...scripts, ...links((rel) => rel === 'modulepreload')].flatMap((file) => withImports(site, file)),
    ),
    font: unique(fonts),
    icon: unique(links((rel) => rel === 'icon')),
  };
}

/** A script and what it imports statically. What it imports when it is used is not loaded yet. */
function withImports(site: BuiltSite, file: string, seen = new Set<string>()): string[] {
  if (seen.has(file) || !site.files.has(file)) return [];
  seen.add(file);
  const source = readFileSync(join(site.folder, file), 'utf8');
  const imported = [
    ...source.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+from\s*)?["'](\.[^"']+)["']/g),
  ];
  return [
    file,
    ...imported.flatMap(([, path = '']) => withImports(site, posix.join(posix.dirname(file), path), seen)),
  ];
}

/**
 * A font with a range of characters is loaded only where one of them stands, a math font only for formulas, and the
 * text font of one language never on pages of the other (tokens.css names one for each; a browser test counts them).
 */
function fontsOf(site: BuiltSite, sheet: string, korean: boolean): string[] {
  const css = readFileSync(join(site.folder, sheet), 'utf8');
  const faces = [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([face]) => face);
  return faces
    .filter((face) => !/unicode-range|math/i.test(face) && !(korean ? /"?Inter"?/ : /Pretendard/).test(face))
    .flatMap((face) => {
      const url = /url\(["']?([^"')]+\.woff2)/.exec(face)?.[1];
      const file = url && posix.join('_astro', posix.basename(url));
      return file && site.files.has(file) ? [file] : [];
    });
}

const unique = (files: readonly string[]) => [...new Set(files)];
