import type { Finding } from '../../../src/core/finding.ts';
import { found } from './finding.ts';
import type { BuiltPage, BuiltRule } from './site.ts';

/** Attributes that name elements by id, one or several. */
const REFERENCES = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'headers',
  'list',
];

/** An id that stands twice on a page, and names of ids that are not there. */
export const rule: BuiltRule = {
  id: 'ids',
  title: 'an id stands once on its page, and what names an id finds it',
  check: ({ page }) => [...twice(page), ...dangling(page)],
};

function twice(page: BuiltPage): Finding[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { attributes } of page.tags) {
    const id = attributes.get('id');
    if (id === undefined) continue;
    if (seen.has(id)) again.add(id);
    seen.add(id);
  }
  return [...again].map((id) =>
    found(page, 'ids', `the id "${id}" stands twice`, 'give one of the two another id'),
  );
}

function dangling(page: BuiltPage): Finding[] {
  const ids = new Set(page.tags.flatMap(({ attributes }) => attributes.get('id') ?? []));
  return page.tags.flatMap(({ name, attributes }) =>
    REFERENCES.filter((reference) => !isClosed(reference, attributes)).flatMap((reference) =>
      (attributes.get(reference)?.split(/\s+/).filter(Boolean) ?? [])
        .filter((id) => !ids.has(id))
        .map((id) =>
          found(
            page,
            'ids',
            `<${name} ${reference}="${id}"> names an id that is not on the page`,
            'name one that is',
          ),
        ),
    ),
  );
}

/** What a closed control opens may be made when it is opened. */
function isClosed(reference: string, attributes: ReadonlyMap<string, string>): boolean {
  return reference === 'aria-controls' && attributes.get('aria-expanded') === 'false';
}
