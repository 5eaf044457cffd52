import { coordinate } from '../css/length.ts';

/** Writes the relative units and the pair of `y` and `dy` as one absolute coordinate each. */
function absolute(element: Element): void {
  for (const axis of ['x', 'y'] as const) {
    const at = coordinate(element, axis);
    const shift = coordinate(element, `d${axis}`);
    if (shift === undefined && at === undefined) continue;
    if (at !== undefined || (element.nodeName === 'text' && shift !== undefined)) {
      element.setAttribute(axis, String((at ?? 0) + (shift ?? 0)));
      element.removeAttribute(`d${axis}`);
    } else {
      element.setAttribute(`d${axis}`, String(shift));
    }
  }
}

/** Mermaid sets every word in a `tspan` of its own; one that says nothing is replaced by its text. */
function unwrapPlain(text: Element): void {
  for (const span of [...text.querySelectorAll('tspan')].reverse()) {
    if (span.attributes.length === 0) span.replaceWith(...span.childNodes);
  }
  text.normalize();
}

/** A text of one line needs no line of its own inside. */
function unwrapSingleLine(text: Element): void {
  const line = text.firstElementChild;
  if (!line || text.children.length !== 1 || line.nodeName !== 'tspan') return;
  const others = [...text.childNodes].filter((node) => node !== line && node.textContent?.trim() !== '');
  if (others.length > 0) return;
  for (const { name, value } of [...line.attributes]) text.setAttribute(name, value);
  text.replaceChildren(...line.childNodes);
}

/** Makes texts as plain as they can be while looking the same; they also copy and read better so. */
export function simplifyTexts(svg: Element): void {
  for (const text of svg.querySelectorAll('text')) {
    for (const element of [text, ...text.querySelectorAll('tspan')]) absolute(element);
    unwrapPlain(text);
    unwrapSingleLine(text);
    for (const element of [text, ...text.querySelectorAll('tspan')]) {
      for (const name of ['dx', 'dy']) if (element.getAttribute(name) === '0') element.removeAttribute(name);
    }
    if (text.children.length === 0) text.textContent = text.textContent.replace(/\s+/g, ' ').trim();
  }
}
