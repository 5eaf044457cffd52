import type { Box } from './box.ts';
import { elementBox } from './element-box.ts';
import type { Metrics } from './font.ts';
import { IDENTITY, multiply, parseTransform, transformBox } from './matrix.ts';

/** The box of an element in the user space of its svg, through the transforms above it. */
export function clientBox(element: Element, metrics: Metrics): Box | undefined {
  let matrix = IDENTITY;
  for (let at: Element | null = element; at && at.nodeName !== 'svg'; at = at.parentElement) {
    matrix = multiply(parseTransform(at.getAttribute('transform')), matrix);
  }
  return transformBox(matrix, elementBox(element, metrics));
}
