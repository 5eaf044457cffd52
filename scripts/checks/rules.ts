import { rule as a01 } from './a01-yaml.ts';
import { rule as a02 } from './a02-unknown-keys.ts';
import { rule as a03 } from './a03-values.ts';
import { rule as a04 } from './a04-duplicate-ids.ts';
import { rule as a05 } from './a05-dangling-ids.ts';
import { rule as a06 } from './a06-cycles.ts';
import { rule as a07 } from './a07-links.ts';
import { rule as a08 } from './a08-fragments.ts';
import { rule as a09 } from './a09-images.ts';
import { rule as a10 } from './a10-alt.ts';
import { rule as a11 } from './a11-mermaid.ts';
import { rule as a12 } from './a12-formulas.ts';
import { rule as a13 } from './a13-mdx.ts';
import { rule as a14 } from './a14-active-content.ts';
import { rule as a15 } from './a15-schemes.ts';
import { rule as a16 } from './a16-sizes.ts';
import { rule as a17 } from './a17-bytes.ts';
import { rule as a18 } from './a18-composed.ts';
import { rule as a19 } from './a19-invisible.ts';
import { rule as a20 } from './a20-symlinks.ts';
import { rule as a22 } from './a22-stale-translations.ts';
import { rule as a23 } from './a23-dates.ts';
import { rule as a24 } from './a24-references.ts';
import { rule as a25 } from './a25-decks.ts';
import { rule as a26 } from './a26-components.ts';
import { rule as a28 } from './a28-code.ts';
import { rule as a29 } from './a29-private.ts';
import { rule as deckBalance } from './deck-balance.ts';
import { rule as estimates } from './estimates.ts';
import { rule as fences } from './fences.ts';
import { rule as headings } from './headings.ts';
import { rule as levels } from './levels.ts';
import { rule as oldNumbers } from './old-numbers.ts';
import { rule as opening } from './opening.ts';
import { rule as pathOrder } from './path-order.ts';
import { rule as phrases } from './phrases.ts';
import type { Rule } from './rule.ts';
import { rule as substance } from './substance.ts';

/** Every rule for content: the numbered ones in order, then the others by name. */
export const RULES: readonly Rule[] = [
  a01,
  a02,
  a03,
  a04,
  a05,
  a06,
  a07,
  a08,
  a09,
  a10,
  a11,
  a12,
  a13,
  a14,
  a15,
  a16,
  a17,
  a18,
  a19,
  a20,
  a22,
  a23,
  a24,
  a25,
  a26,
  a28,
  a29,
  deckBalance,
  estimates,
  fences,
  headings,
  levels,
  oldNumbers,
  opening,
  pathOrder,
  phrases,
  substance,
];
