import { type Declarations, parseDeclarations } from './declarations.ts';
import { compileSelector, type Selector } from './selector.ts';

export interface Rule {
  readonly selector: Selector;
  readonly declarations: Declarations;
}

const COMMENT = /\/\*[\s\S]*?\*\//g;
/** At-rules with a block of rules inside: keyframes, media queries. None of them styles a still picture. */
const AT_BLOCK = /@[\w-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;

/** The rules of a style sheet in the order of the cascade: the last one that matches wins. */
export function parseRules(sheet: string): Rule[] {
  const flat = sheet.replace(COMMENT, '').replace(AT_BLOCK, '');
  const rules: Rule[] = [];
  for (const [, selectors = '', body = ''] of flat.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declarations = parseDeclarations(body);
    if (declarations.size === 0) continue;
    for (const text of selectors.split(',')) {
      const selector = compileSelector(text);
      if (selector) rules.push({ selector, declarations });
    }
  }
  return rules.sort((a, b) => a.selector.specificity - b.selector.specificity);
}
