import type { DOMWindow } from 'jsdom';
import { boxOf } from '../geometry/box.ts';
import { clientBox } from '../geometry/client-box.ts';
import { elementBox } from '../geometry/element-box.ts';
import type { Metrics } from '../geometry/font.ts';
import { pathLength, pointAtLength } from '../geometry/path.ts';
import { layoutText, textRoot } from '../geometry/text-layout.ts';

const NOTHING = boxOf(0, 0, 0, 0);

function boundingBox(element: Element, metrics: Metrics) {
  const { x0, y0, x1, y1 } = elementBox(element, metrics) ?? NOTHING;
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

function clientRect(element: Element, metrics: Metrics) {
  const { x0, y0, x1, y1 } = clientBox(element, metrics) ?? NOTHING;
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0, left: x0, top: y0, right: x1, bottom: y1 };
}

function textLength(element: Element, metrics: Metrics): number {
  return layoutText(textRoot(element), metrics)
    .filter((run) => element.contains(run.element))
    .reduce((sum, run) => sum + run.width, 0);
}

/** Gives a window that cannot lay out the measuring functions of SVG that mermaid calls. */
export function installMeasuring(window: DOMWindow, metrics: Metrics): void {
  const methods: Readonly<Record<string, (this: Element, distance: number) => unknown>> = {
    getBBox() {
      return boundingBox(this, metrics);
    },
    getBoundingClientRect() {
      return clientRect(this, metrics);
    },
    getComputedTextLength() {
      return textLength(this, metrics);
    },
    getTotalLength() {
      return pathLength(this.getAttribute('d'));
    },
    getPointAtLength(distance) {
      const [x, y] = pointAtLength(this.getAttribute('d'), distance);
      return { x, y };
    },
  };
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(window.Element.prototype, name, { value, configurable: true, writable: true });
  }
}
