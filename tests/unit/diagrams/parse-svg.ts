import { JSDOM } from 'jsdom';

/** An svg element read from markup, in a document of its own. */
export function parseSvg(inner: string, attributes = ''): Element {
  const { window } = new JSDOM(`<svg ${attributes}>${inner}</svg>`);
  return window.document.querySelector('svg') as Element;
}

/** The only element in an svg that a selector finds. */
export function only(svg: Element, selector: string): Element {
  const found = svg.querySelectorAll(selector);
  if (found.length !== 1) throw new Error(`${selector} finds ${found.length} elements`);
  return found[0] as Element;
}
