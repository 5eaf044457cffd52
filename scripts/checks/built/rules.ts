import { rule as budgets } from './budgets.ts';
import { rule as fragments } from './fragments.ts';
import { rule as head } from './head.ts';
import { rule as ids } from './ids.ts';
import { rule as links } from './links.ts';
import { rule as looks } from './looks.ts';
import { rule as markup } from './markup.ts';
import { rule as origins } from './origins.ts';
import { rule as policy } from './policy.ts';
import { rule as privacy } from './private.ts';
import type { BuiltRule } from './site.ts';
import { rule as text } from './text.ts';

/** Every rule for the built site. */
export const BUILT_RULES: readonly BuiltRule[] = [
  links,
  fragments,
  ids,
  policy,
  origins,
  looks,
  text,
  head,
  budgets,
  privacy,
  markup,
];
