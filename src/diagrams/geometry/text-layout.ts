import { computed } from '../css/cascade.ts';
import { coordinate, fontSize, isBold } from '../css/length.ts';
import type { Box } from './box.ts';
import type { Metrics } from './font.ts';

/** A piece of text on one line in one style, placed in the text element's user space. */
export interface TextRun {
  /** The element that holds the text directly. */
  readonly element: Element;
  readonly box: Box;
  readonly width: number;
}

interface Draft {
  element: Element;
  text: string;
  x: number;
  y: number;
}

/** Distance from the top of a line to its base line, by where the text is hung. */
function rise(element: Element, metrics: Metrics, size: number): number {
  const ascent = metrics.ascent * size;
  const baseline =
    computed(element, 'dominant-baseline')?.value ?? computed(element, 'alignment-baseline')?.value;
  switch (baseline) {
    case 'middle':
      return ascent - (metrics.xHeight * size) / 2;
    case 'central':
      return (ascent + metrics.descent * size) / 2;
    case 'hanging':
      return 0.2 * ascent;
    case 'text-before-edge':
    case 'before-edge':
    case 'text-top':
      return 0;
    case 'text-after-edge':
    case 'after-edge':
    case 'ideographic':
      return ascent + metrics.descent * size;
    default:
      return ascent;
  }
}

const HOLDS_TEXT = new Set(['text', 'tspan', 'textPath', 'a']);

/**
 * Lays out an SVG `<text>` as browsers do: white space collapses, `x` and `y` begin a new chunk,
 * `dx` and `dy` shift, and each chunk is anchored as a whole.
 */
export function layoutText(root: Element, metrics: Metrics): TextRun[] {
  const runs: TextRun[] = [];
  let chunk: Draft[] = [];
  let pen = { x: 0, y: 0 };
  let afterSpace = true;

  const measure = ({ element, text }: Draft): number =>
    metrics.width(text, fontSize(element), isBold(element));

  const flush = (): void => {
    const first = chunk[0];
    if (!first) return;
    const widths = chunk.map(measure);
    const total = widths.reduce((sum, width) => sum + width, 0);
    const anchor = computed(first.element, 'text-anchor')?.value;
    const shift = anchor === 'middle' ? -total / 2 : anchor === 'end' ? -total : 0;
    for (const [i, { element, x, y }] of chunk.entries()) {
      const size = fontSize(element);
      const width = widths[i] ?? 0;
      // Browsers round both halves of a line to whole units.
      const height = Math.round(metrics.ascent * size) + Math.round(metrics.descent * size);
      const top = y - rise(element, metrics, size);
      const left = x + shift;
      runs.push({ element, width, box: { x0: left, y0: top, x1: left + width, y1: top + height } });
    }
    chunk = [];
  };

  const walk = (element: Element): void => {
    const [x, y] = [coordinate(element, 'x'), coordinate(element, 'y')];
    if (x !== undefined || y !== undefined) {
      flush();
      afterSpace = true;
    }
    pen = {
      x: (x ?? pen.x) + (coordinate(element, 'dx') ?? 0),
      y: (y ?? pen.y) + (coordinate(element, 'dy') ?? 0),
    };
    for (const child of element.childNodes) {
      if (child.nodeType === 3) {
        const collapsed = (child.textContent ?? '').replace(/[\t\n\r ]+/g, ' ');
        const text = afterSpace ? collapsed.replace(/^ /, '') : collapsed;
        if (text === '') continue;
        afterSpace = text.endsWith(' ');
        const draft = { element, text, ...pen };
        chunk.push(draft);
        pen = { ...pen, x: pen.x + measure(draft) };
      } else if (HOLDS_TEXT.has(child.nodeName)) {
        walk(child as Element);
      }
    }
  };
  walk(root);
  // A space at the very end collapses too.
  const last = chunk.at(-1);
  if (last) last.text = last.text.trimEnd();
  flush();
  return runs;
}

/** The `<text>` an element of text belongs to, else the element itself. */
export function textRoot(element: Element): Element {
  let at = element;
  while (at.nodeName !== 'text' && at.parentElement && HOLDS_TEXT.has(at.parentElement.nodeName)) {
    at = at.parentElement;
  }
  return at;
}
