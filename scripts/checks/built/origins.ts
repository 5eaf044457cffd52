import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../src/core/finding.ts';
import { found } from './finding.ts';
import { type BuiltRule, type BuiltSite, targetOf } from './site.ts';

/** Attributes by which a page loads something, by element. A link that a reader follows loads nothing. */
const LOADS: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src', 'srcdoc'],
  object: ['data'],
  embed: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
};
/** Relations of <link> that name a page and load nothing. */
const NAMES = /^(canonical|alternate|author|license|next|prev|me)$/;

/** Anything that a page or a style sheet would load from another origin. */
export const rule: BuiltRule = {
  id: 'origin',
  title: 'a page loads nothing from elsewhere',
  check: ({ page, site }) =>
    page.tags.flatMap(({ name, attributes }) => {
      const named =
        name === 'link' && !NAMES.test(attributes.get('rel') ?? '') ? ['href'] : (LOADS[name] ?? []);
      return named.flatMap((attribute) => {
        const address = attributes.get(attribute);
        if (address === undefined || address.startsWith('data:')) return [];
        const first = address.split(/[\s,]/)[0] ?? '';
        if (targetOf(site, page, first).kind !== 'elsewhere') return [];
        const message = `<${name} ${attribute}="${address.slice(0, 80)}"> loads from elsewhere`;
        return [found(page, 'origin', message, 'serve the file from the site itself')];
      });
    }),
};

/** The same for what style sheets load. */
export function sheetFindings({ files, folder }: BuiltSite): Finding[] {
  return [...files]
    .filter((f) => f.endsWith('.css'))
    .flatMap((file) => {
      const css = readFileSync(join(folder, file), 'utf8');
      return [...css.matchAll(/(?:url\(\s*|@import\s+)["']?((?:https?:)?\/\/[^"')\s]+)/g)].map(
        ([, address]) => ({
          file: `dist/${file}`,
          rule: 'origin',
          message: `the style sheet loads ${address}`,
          remedy: 'serve the file from the site itself',
        }),
      );
    });
}
