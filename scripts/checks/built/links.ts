import type { Finding } from '../../../src/core/finding.ts';
import { nearest } from '../../../src/core/nearest.ts';
import { found } from './finding.ts';
import type { Tag } from './html.ts';
import { type BuiltRule, targetOf, type Visit } from './site.ts';

/** Attributes that hold an address, by element. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src'],
  source: ['src'],
  use: ['href'],
  image: ['href'],
  form: ['action'],
};

/** Addresses that lead nowhere, leave the base path, miss the slash at their end, or name a file nobody asks for by name. */
export const rule: BuiltRule = {
  id: 'A07',
  title: 'every address of ours leads to a file, below the base, with its slash',
  check: (visit) =>
    visit.page.tags.flatMap((tag) =>
      (ADDRESSES[tag.name] ?? []).flatMap((name) => addressFaults(visit, tag, name)),
    ),
};

function addressFaults({ page, site }: Visit, { name, attributes }: Tag, attribute: string): Finding[] {
  const address = attributes.get(attribute);
  if (address === undefined) return [];
  const place = `<${name} ${attribute}="${address.slice(0, 80)}">`;
  const finding = (what: string, remedy: string) => [found(page, 'A07', `${place} ${what}`, remedy)];
  if (address.trim() === '') return finding('is empty', 'write an address, or leave the attribute out');
  if (address.startsWith('//')) return finding('begins with two slashes', 'write https://');
  const target = targetOf(site, page, address);
  if (target.kind === 'elsewhere') {
    return target.protocol === 'https:' ? [] : finding('is not https', 'link to https addresses only');
  }
  if (target.kind === 'outside')
    return finding(`leaves the base ${site.base}`, 'make it with address() of src/core/locale.ts');
  const { file } = target;
  if (site.files.has(file)) {
    return /(^|\/)index\.html$/.test(address.replace(/[?#].*$/, ''))
      ? finding('names index.html', 'end the address with a slash')
      : [];
  }
  if (site.files.has(`${file}/index.html`))
    return finding('lacks the slash at its end', 'end the address with a slash');
  const close = nearest(file, site.pages.keys());
  return finding(
    'leads nowhere',
    close ? `did you mean ${site.base}${close.replace(/index\.html$/, '')}?` : 'link to a page that is built',
  );
}
