import { rule as a01 } from './a01-yaml.ts';
import { rule as a02 } from './a02-unknown-keys.ts';
import { rule as a03 } from './a03-values.ts';
import { rule as a04 } from './a04-duplicate-ids.ts';
import { rule as a05 } from './a05-dangling-ids.ts';
import { rule as a11 } from './a11-mermaid.ts';
import { rule as a13 } from './a13-mdx.ts';
import { rule as estimates } from './estimates.ts';
import { rule as phrases } from './phrases.ts';
import type { Rule } from './rule.ts';

/** Every rule for content, in the order of FAULTS.md and then by name. */
export const RULES: readonly Rule[] = [a01, a02, a03, a04, a05, a11, a13, estimates, phrases];
