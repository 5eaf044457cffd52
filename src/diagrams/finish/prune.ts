import { computed } from '../css/cascade.ts';
import type { Box } from '../geometry/box.ts';
import { pathBox } from '../geometry/path.ts';

/** Attributes that say what and where a thing is; all else but the paint is dropped. */
const GEOMETRY = new Set(
  [
    'id d points transform x y x1 y1 x2 y2 cx cy r rx ry dx dy width height viewBox preserveAspectRatio',
    'refX refY markerWidth markerHeight markerUnits orient offset gradientUnits gradientTransform href',
    'clipPathUnits textLength lengthAdjust rotate',
  ].flatMap((line) => line.split(' ')),
);
const PAINT =
  /^(fill|stroke|stop|marker|text)-|^font-(size|style|weight)$|^(fill|stroke|opacity|paint-order|letter-spacing|visibility|clip-path|(dominant|alignment)-baseline)$/;

/** Removes what the page is never to show; call it while the style sheet still stands. */
export function dropHidden(svg: Element): void {
  for (const element of [...svg.querySelectorAll('*')]) {
    if (computed(element, 'display')?.value === 'none') element.remove();
  }
}

/** Keeps only the attributes that draw: no data, classes, handlers, roles. */
export function dropAttributes(svg: Element): void {
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of element.getAttributeNames()) {
      if (!GEOMETRY.has(name) && !PAINT.test(name)) element.removeAttribute(name);
    }
  }
}

/** The ids that something in the picture points to. */
export function referencedIds(svg: Element): Set<string> {
  const ids = new Set<string>();
  for (const element of svg.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const id = name === 'href' ? value.slice(1) : /^url\(#(.+)\)$/.exec(value)?.[1];
      if (id) ids.add(id);
    }
  }
  return ids;
}

const DEFINITIONS = 'marker, filter, linearGradient, radialGradient, clipPath, mask, pattern, symbol';

function dropUnusedDefinitions(svg: Element): void {
  const used = referencedIds(svg);
  for (const element of [...svg.querySelectorAll(DEFINITIONS)]) {
    if (!used.has(element.id)) element.remove();
  }
}

const isEmptyShape = (element: Element): boolean => {
  const zero = (name: string): boolean => !(Number.parseFloat(element.getAttribute(name) ?? '') > 0);
  switch (element.nodeName) {
    case 'rect':
      return zero('width') || zero('height');
    case 'circle':
      return zero('r');
    case 'path':
      return !element.getAttribute('d');
    case 'text':
    case 'tspan':
      return element.textContent.trim() === '';
    case 'g':
    case 'defs':
    case 'switch':
      return element.children.length === 0;
    default:
      return false;
  }
};

/** Removes definitions nobody uses, things that draw nothing, and groups that only wrap. */
export function dropEmpty(svg: Element): void {
  dropUnusedDefinitions(svg);
  // Children before parents, so that a group emptied on the way goes too.
  for (const element of [...svg.querySelectorAll('*')].reverse()) {
    if (isEmptyShape(element)) element.remove();
    else if (element.nodeName === 'g' && element.attributes.length === 0) {
      element.replaceWith(...element.children);
    }
  }
}

const same = (a: Box | undefined, b: Box | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (['x0', 'y0', 'x1', 'y1'] as const).every((side) => Math.abs(a[side] - b[side]) < 0.5);

/**
 * Shapes that are drawn as a filled path and then as the strokes of its outline, both in the same
 * paint: the first alone looks the same, and its dashes do not begin again at every corner.
 */
export function dropRepeatedOutlines(svg: Element): void {
  for (const path of [...svg.querySelectorAll('path + path')]) {
    const first = path.previousElementSibling;
    const paint = (element: Element): string =>
      [...element.attributes].map(({ name, value }) => (name === 'd' ? '' : `${name}=${value}`)).join(';');
    if (!first || first.getAttribute('fill') === 'none' || paint(first) !== paint(path)) continue;
    const outline = first.getAttribute('d') ?? '';
    if (!same(pathBox(outline), pathBox(path.getAttribute('d')))) continue;
    // A fill needs no last side, its outline does.
    first.setAttribute('d', `${outline}Z`);
    path.remove();
  }
}
