import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../src/core/finding.ts';
import type { BuiltSite } from './site.ts';

/** Addresses in sitemaps and feeds that are not ours or lead to no page. */
export function sitemapFindings({ files, folder, base, origin }: BuiltSite): Finding[] {
  const root = origin + base;
  return [...files]
    .filter((f) => f.endsWith('.xml'))
    .flatMap((file) => {
      const xml = readFileSync(join(folder, file), 'utf8');
      const addresses = [...xml.matchAll(/<(?:loc|link|guid)[^>]*>([^<]+)<|\bhref="([^"]+)"/g)].map(
        ([, text, href]) => text ?? href ?? '',
      );
      const wrong = [...new Set(addresses)].filter((address) => {
        const bare = address.replace(/#.*$/, '');
        const below = bare.startsWith(root) ? decodeURI(bare.slice(root.length)) : undefined;
        return below === undefined || !(files.has(below) || files.has(`${below}index.html`));
      });
      const remedy = `list addresses below ${root} that are built`;
      return wrong.map((address) => ({
        file: `dist/${file}`,
        rule: 'A07',
        message: `${address} leads nowhere`,
        remedy,
      }));
    });
}
