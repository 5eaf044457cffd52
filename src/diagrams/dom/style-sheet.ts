import { parseDeclarations } from '../css/declarations.ts';

/** The style of a rule that can be read and changed, as far as mermaid does. */
class RuleStyle {
  readonly #values: Map<string, string>;

  constructor(body: string) {
    this.#values = new Map(
      [...parseDeclarations(body)].map(([name, { value, important }]) => [
        name,
        important ? `${value} !important` : value,
      ]),
    );
  }

  get length(): number {
    return this.#values.size;
  }

  get cssText(): string {
    return [...this.#values].map(([name, value]) => `${name}: ${value};`).join(' ');
  }

  getPropertyValue(name: string): string {
    return this.#values.get(name) ?? '';
  }

  setProperty(name: string, value: string | null | undefined): void {
    if (value !== null && value !== undefined && value !== '') this.#values.set(name, String(value));
  }
}

/**
 * `CSSStyleSheet` can be constructed in browsers but not in jsdom. Mermaid only collects rules in
 * one and writes them out again.
 */
export class StyleSheet {
  cssRules: { readonly cssText: string }[] = [];

  replaceSync(cssText: string): void {
    this.cssRules = [{ cssText }];
  }

  insertRule(rule: string, index = 0): number {
    const open = rule.indexOf('{');
    const selectorText = rule.slice(0, open).trim();
    const style = new RuleStyle(rule.slice(open + 1, rule.lastIndexOf('}')));
    const inserted = {
      selectorText,
      style,
      get cssText() {
        return `${selectorText} { ${style.cssText} }`;
      },
    };
    this.cssRules.splice(index, 0, inserted);
    return index;
  }
}
