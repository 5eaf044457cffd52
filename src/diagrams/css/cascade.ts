import { type Declaration, parseDeclarations } from './declarations.ts';
import { parseRules, type Rule } from './rules.ts';
import { Subject } from './selector.ts';

/** Properties that a child takes from its parent when nothing is said; the ones diagrams use. */
export const INHERITED: ReadonlySet<string> = new Set([
  'color',
  'cursor',
  'dominant-baseline',
  'fill',
  'fill-opacity',
  'fill-rule',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'marker-end',
  'marker-mid',
  'marker-start',
  'paint-order',
  'shape-rendering',
  'stroke',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'visibility',
]);

interface Sheet {
  readonly text: string;
  readonly rules: readonly Rule[];
  readonly byProperty: ReadonlyMap<string, readonly Rule[]>;
}

const sheets = new WeakMap<Element, Sheet>();

function outermost(element: Element): Element | undefined {
  let root = element.nodeName === 'svg' ? element : undefined;
  let up = (element as SVGElement).ownerSVGElement;
  while (up) {
    root = up;
    up = up.ownerSVGElement;
  }
  return root;
}

const styles = new WeakMap<Element, Element>();

/** The text of the `<style>` that mermaid gives each diagram; it is not always the first child. */
function styleText(svg: Element): string {
  let style = styles.get(svg);
  if (style?.parentElement !== svg) {
    // Mermaid makes it an element of HTML while drawing, and it is one of SVG once read back.
    style = [...svg.children].find((child) => child.nodeName.toLowerCase() === 'style');
    if (!style) return '';
    styles.set(svg, style);
  }
  return (style.firstChild as Text | null)?.data ?? '';
}

function sheetOf(element: Element): Sheet | undefined {
  const svg = outermost(element);
  if (!svg) return undefined;
  const text = styleText(svg);
  const known = sheets.get(svg);
  if (known?.text === text) return known;
  const rules = parseRules(text);
  const byProperty = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const name of rule.declarations.keys()) {
      const list = byProperty.get(name);
      if (list) list.push(rule);
      else byProperty.set(name, [rule]);
    }
  }
  const sheet = { text, rules, byProperty };
  sheets.set(svg, sheet);
  return sheet;
}

/** The stronger of two declarations of a property, the second of them later in the cascade. */
function stronger(earlier: Declaration | undefined, later: Declaration): Declaration {
  return earlier?.important && !later.important ? earlier : later;
}

/** The value that rules, the style attribute and a presentation attribute together give to a property. */
function decide(
  element: Element,
  property: string,
  fromRules: Declaration | undefined,
  inline: Declaration | undefined,
): string | undefined {
  if (inline) return stronger(fromRules, inline).value;
  // An empty attribute says nothing.
  return fromRules?.value ?? (element.getAttribute(property) || undefined);
}

const inlineStyle = (element: Element) => parseDeclarations(element.getAttribute('style') ?? '');

function declaredOf(subject: Subject, property: string, sheet: Sheet | undefined): string | undefined {
  let fromRules: Declaration | undefined;
  for (const { selector, declarations } of sheet?.byProperty.get(property) ?? []) {
    const declaration = declarations.get(property);
    if (declaration && selector.matches(subject)) fromRules = stronger(fromRules, declaration);
  }
  return decide(subject.element, property, fromRules, inlineStyle(subject.element).get(property));
}

/** A property that the cascade sets on an element itself; `undefined` when nothing is said. */
export function declared(element: Element, property: string): string | undefined {
  return declaredOf(new Subject(element), property, sheetOf(element));
}

/** As `declared`, for many properties of one element: each rule is matched once. */
export function declaredValues(element: Element): (property: string) => string | undefined {
  const subject = new Subject(element);
  const fromRules = new Map<string, Declaration>();
  for (const { selector, declarations } of sheetOf(element)?.rules ?? []) {
    if (!selector.matches(subject)) continue;
    for (const [property, declaration] of declarations)
      fromRules.set(property, stronger(fromRules.get(property), declaration));
  }
  const inline = inlineStyle(element);
  return (property) => decide(element, property, fromRules.get(property), inline.get(property));
}

/** A property's value with inheritance, and the element that set it. */
export function computed(
  element: Element,
  property: string,
): { readonly value: string; readonly from: Element } | undefined {
  const sheet = sheetOf(element);
  for (let at: Subject | null = new Subject(element); at; at = at.up) {
    const value = declaredOf(at, property, sheet);
    if (value && value !== 'inherit') return { value, from: at.element };
    if (!value && !INHERITED.has(property)) return undefined;
  }
  return undefined;
}
