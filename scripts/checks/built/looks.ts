import { found } from './finding.ts';
import type { BuiltRule } from './site.ts';

const OBSOLETE = ['style', 'align', 'bgcolor', 'color', 'valign', 'border'];
const PAINTS = ['fill', 'stroke', 'stop-color', 'flood-color'];
/** What a paint may be: nothing, the text's colour, a variable of the page, a part of the same drawing. */
const THEMED =
  /^(none|currentColor|transparent|inherit|var\(--[\w-]+\)|url\(#[^)]+\)|context-(fill|stroke))$/i;

/** Looks that stand in an attribute, where neither the policy nor the theme wants them; and handlers of events. */
export const rule: BuiltRule = {
  id: 'looks',
  title: 'no attribute styles, colors or runs anything',
  check: ({ page }) =>
    page.tags.flatMap(({ name, attributes, inside }) =>
      [...attributes].flatMap(([attribute, value]) => {
        const place = `<${name} ${attribute}="${value.slice(0, 60)}">`;
        if (attribute.startsWith('on'))
          return [found(page, 'looks', `${place} runs in an attribute`, 'listen in a script')];
        if (OBSOLETE.includes(attribute) && !inside.includes('math')) {
          return [
            found(page, 'looks', `${place} styles by an attribute`, 'give it a class, and the class a rule'),
          ];
        }
        if (PAINTS.includes(attribute) && !THEMED.test(value.trim())) {
          return [
            found(
              page,
              'looks',
              `${place} is the same color in both themes`,
              'use a variable of src/styles/tokens.css',
            ),
          ];
        }
        return [];
      }),
    ),
};
