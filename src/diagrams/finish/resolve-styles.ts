import { computed, declaredValues, INHERITED } from '../css/cascade.ts';
import { fontSize, isBold } from '../css/length.ts';
import { toPaint } from './paint.ts';

/** What each property is when nothing sets it; these are all the properties that a picture keeps. */
const INITIAL: Readonly<Record<string, string>> = {
  'alignment-baseline': 'auto',
  'clip-path': 'none',
  'dominant-baseline': 'auto',
  fill: '#000000',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  'font-size': '16',
  'font-style': 'normal',
  'font-weight': '400',
  'letter-spacing': 'normal',
  'marker-end': 'none',
  'marker-mid': 'none',
  'marker-start': 'none',
  opacity: '1',
  'paint-order': 'normal',
  rx: '',
  ry: '',
  'stop-color': '#000000',
  'stop-opacity': '1',
  stroke: 'none',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'text-anchor': 'start',
  'text-decoration': 'none',
  visibility: 'visible',
};

const TEXT_ONLY = /^(alignment-baseline|dominant-baseline|font-|letter-spacing|text-)/;
const SHAPES = new Set(['rect', 'circle', 'ellipse', 'line', 'polygon', 'polyline', 'path']);
const TEXTS = new Set(['text', 'tspan']);
const PAINTS: Readonly<Record<string, string>> = {
  fill: 'fill-opacity',
  stroke: 'stroke-opacity',
  'stop-color': 'stop-opacity',
};

/** Called with a colour that the palette does not know, and the element that wears it. */
export type UnknownColor = (color: string, element: Element) => never;

/** A dash pattern without gaps is a plain line. */
function dashes(value: string): string {
  const numbers = (value.match(/[\d.]+/g) ?? []).map(Number);
  const gap = numbers.length > 1 && numbers.some((n, i) => i % 2 === 1 && n > 0);
  const even = numbers.length === 1 && (numbers[0] ?? 0) > 0;
  return gap || even ? numbers.join(' ') : 'none';
}

function plain(element: Element, property: string, value: string): string {
  if (property === 'font-size') return String(fontSize(element));
  if (property === 'font-weight') return isBold(element) ? '700' : '400';
  if (property === 'stroke-dasharray') return dashes(value);
  return value.replace(/^(-?[\d.]+)px$/, '$1').replace(/url\(["']?(#[^"')]+)["']?\)/, 'url($1)');
}

type Values = Map<string, string>;

/** The element's own values by the cascade, where they differ from what it inherits. */
function ownValues(element: Element, inherited: Values, unknown: UnknownColor): Values {
  const own: Values = new Map();
  const declared = declaredValues(element);
  for (const [property, initial] of Object.entries(INITIAL)) {
    const above = INHERITED.has(property) ? (inherited.get(property) ?? initial) : initial;
    const raw = declared(property);
    if (raw === undefined || raw === 'inherit' || raw === 'revert' || raw === 'undefined') continue;
    const opacity = PAINTS[property];
    if (!opacity) {
      const value = plain(element, property, raw);
      if (value !== above) own.set(property, value);
      continue;
    }
    const color = /^currentcolor$/i.test(raw) ? (computed(element, 'color')?.value ?? '#000') : raw;
    const paint = toPaint(color, TEXTS.has(element.nodeName)) ?? unknown(color, element);
    if (paint.value !== above) own.set(property, paint.value);
    if (paint.alpha < 1) own.set(opacity, String(paint.alpha));
  }
  return own;
}

/** Drops what an element of this kind does not show. */
function relevant(name: string, own: Values, all: Values): Values {
  const out: Values = new Map();
  const isText = TEXTS.has(name);
  for (const [property, value] of own) {
    if (SHAPES.has(name)) {
      if (TEXT_ONLY.test(property)) continue;
      if (property.startsWith('stroke-') && all.get('stroke') === 'none') continue;
      if (property.startsWith('fill-') && all.get('fill') === 'none') continue;
    }
    if (isText && /^(marker-|fill-rule|rx|ry)/.test(property)) continue;
    if (isText && property.startsWith('stroke-') && all.get('stroke') === 'none') continue;
    out.set(property, value);
  }
  return out;
}

/**
 * Turns the cascade of a diagram's style sheet, style attributes and presentation attributes into
 * presentation attributes alone, so that the picture needs neither. Classes and styles go.
 */
export function resolveStyles(svg: Element, unknown: UnknownColor): void {
  const results: { element: Element; values: Values }[] = [];
  const visit = (element: Element, inherited: Values): void => {
    const own = ownValues(element, inherited, unknown);
    const all: Values = new Map([...Object.entries(INITIAL), ...inherited, ...own]);
    results.push({ element, values: relevant(element.nodeName, own, all) });
    const passed: Values = new Map([...all].filter(([property]) => INHERITED.has(property)));
    for (const child of element.children) visit(child, passed);
  };
  visit(svg, new Map());
  for (const { element, values } of results) {
    for (const name of ['style', 'class', ...Object.keys(INITIAL)]) element.removeAttribute(name);
    for (const [property, value] of values) element.setAttribute(property, value);
  }
}
