import { computed } from '../css/cascade.ts';
import { around, type Box, boxOf, type Point, union } from './box.ts';
import type { Metrics } from './font.ts';
import { parseTransform, transformBox } from './matrix.ts';
import { pathBox } from './path.ts';
import { layoutText, textRoot } from './text-layout.ts';

/** Elements that are never drawn where they stand. */
const NOT_DRAWN = new Set([
  'clippath',
  'defs',
  'desc',
  'filter',
  'lineargradient',
  'marker',
  'mask',
  'metadata',
  'pattern',
  'radialgradient',
  'script',
  'style',
  'symbol',
  'title',
]);

const number = (element: Element, name: string): number => {
  const value = Number.parseFloat(element.getAttribute(name) ?? '');
  return Number.isFinite(value) ? value : 0;
};

/** A rectangle without width or height is not drawn, so it has no box. */
function rectangle(element: Element): Box | undefined {
  const [width, height] = [number(element, 'width'), number(element, 'height')];
  if (width <= 0 || height <= 0) return undefined;
  return boxOf(number(element, 'x'), number(element, 'y'), width, height);
}

function ellipse(element: Element, rx: number, ry: number): Box | undefined {
  if (rx <= 0 || ry <= 0) return undefined;
  return boxOf(number(element, 'cx') - rx, number(element, 'cy') - ry, 2 * rx, 2 * ry);
}

function points(element: Element): Box | undefined {
  const numbers = (element.getAttribute('points') ?? '').match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g);
  const pairs: Point[] = [];
  for (let i = 0; numbers && i + 1 < numbers.length; i += 2) {
    pairs.push([Number(numbers[i]), Number(numbers[i + 1])]);
  }
  return around(pairs);
}

function text(element: Element, metrics: Metrics): Box | undefined {
  let box: Box | undefined;
  for (const run of layoutText(textRoot(element), metrics)) {
    if (element.contains(run.element)) box = union(box, run.box);
  }
  return box;
}

function group(element: Element, metrics: Metrics): Box | undefined {
  let box: Box | undefined;
  for (const child of element.children) {
    const inner = elementBox(child, metrics);
    box = union(box, transformBox(parseTransform(child.getAttribute('transform')), inner));
  }
  return box;
}

/**
 * What `getBBox` of SVG measures: the geometry of an element in its own user space, without stroke
 * and markers; `undefined` when nothing is drawn.
 */
export function elementBox(element: Element, metrics: Metrics): Box | undefined {
  const name = element.nodeName.toLowerCase();
  if (NOT_DRAWN.has(name) || computed(element, 'display')?.value === 'none') return undefined;
  switch (name) {
    case 'text':
    case 'tspan':
    case 'textpath':
      return text(element, metrics);
    case 'rect':
    case 'image':
    case 'foreignobject':
      return rectangle(element);
    case 'circle':
      return ellipse(element, number(element, 'r'), number(element, 'r'));
    case 'ellipse':
      return ellipse(element, number(element, 'rx'), number(element, 'ry'));
    case 'line':
      return around([
        [number(element, 'x1'), number(element, 'y1')],
        [number(element, 'x2'), number(element, 'y2')],
      ]);
    case 'polygon':
    case 'polyline':
      return points(element);
    case 'path':
      return pathBox(element.getAttribute('d'));
    case 'svg':
      // A nested viewport with a size shows just that.
      return element.parentElement?.closest('svg') && element.hasAttribute('width')
        ? rectangle(element)
        : group(element, metrics);
    default:
      return group(element, metrics);
  }
}
