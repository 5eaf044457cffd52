import { type Declaration, parseDeclarations } from './declarations.ts';
import { parseRules, type Rule } from './rules.ts';
import { subjectOf } from './selector.ts';

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

/**
 * The value that rules give to a property of an element, out of rules that match it: the last one
 * in the cascade, but important ones before others and before the style attribute.
 */
function decide(element: Element, property: string, rules: Iterable<Rule>): string | undefined {
  let fromRules: Declaration | undefined;
  for (const rule of rules) {
    const declaration = rule.declarations.get(property);
    if (declaration && (declaration.important || !fromRules?.important)) fromRules = declaration;
  }
  const inline = parseDeclarations(element.getAttribute('style') ?? '').get(property);
  if (inline && (inline.important || !fromRules?.important)) return inline.value;
  // An empty attribute says nothing.
  return fromRules?.value ?? (element.getAttribute(property) || undefined);
}

/** A property that the cascade sets on an element itself; `undefined` when nothing is said. */
export function declared(element: Element, property: string): string | undefined {
  const candidates = sheetOf(element)?.byProperty.get(property) ?? [];
  if (candidates.length === 0) return decide(element, property, []);
  const subject = subjectOf(element);
  return decide(
    element,
    property,
    candidates.filter((rule) => rule.selector.matches(subject)),
  );
}

/** As `declared`, for many properties of one element: each rule is matched once. */
export function declaredValues(element: Element): (property: string) => string | undefined {
  const subject = subjectOf(element);
  const rules = (sheetOf(element)?.rules ?? []).filter((rule) => rule.selector.matches(subject));
  return (property) => decide(element, property, rules);
}

/** A property's value with inheritance, and the element that set it. */
export function computed(
  element: Element,
  property: string,
): { readonly value: string; readonly from: Element } | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const value = declared(at, property);
    if (value && value !== 'inherit') return { value, from: at };
    if (!value && !INHERITED.has(property)) return undefined;
  }
  return undefined;
}
