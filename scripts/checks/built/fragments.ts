import { nearest } from '../../../src/core/nearest.ts';
import { found } from './finding.ts';
import { type BuiltRule, targetOf } from './site.ts';

/** Links to a place in a page that the page does not have. */
export const rule: BuiltRule = {
  id: 'A08',
  title: 'every #fragment is the id of an element of its page',
  check: ({ page, site }) =>
    page.tags.flatMap(({ name, attributes }) => {
      const href = attributes.get('href');
      if (name !== 'a' || href === undefined || !href.includes('#')) return [];
      const target = targetOf(site, page, href);
      if (target.kind !== 'file') return [];
      const facts = site.pages.get(target.file);
      // A page that is not there is a finding about links. "#" alone is the top, by the standard.
      if (!facts || target.fragment === '' || facts.ids.has(target.fragment)) return [];
      const close = nearest(target.fragment, facts.ids);
      const remedy = close ? `did you mean "#${close}"?` : 'link to a heading that is there, or to the page';
      return [
        found(
          page,
          'A08',
          `<a href="${href.slice(0, 100)}">: no element of ${target.file} has this id`,
          remedy,
        ),
      ];
    }),
};
