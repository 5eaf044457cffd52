import { DiagramError } from '../error.ts';

const DRAWS = new Set(
  [
    'svg g defs marker clipPath linearGradient radialGradient stop pattern mask symbol use title desc',
    'path rect circle ellipse line polyline polygon text tspan',
  ].flatMap((line) => line.split(' ')),
);

const REASONS: Readonly<Record<string, string>> = {
  a: 'holds a link; a diagram is read out as one picture, so put the link into the text',
  image: 'holds a picture from elsewhere; a page loads nothing from another place',
  foreignObject: 'needs HTML inside the picture; write this part as plain text',
};

/** Fails when a picture holds more than shapes and text. */
export function assertSafe(svg: Element): void {
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    if (!DRAWS.has(element.nodeName)) {
      throw new DiagramError(
        `the diagram ${REASONS[element.nodeName] ?? `holds the element <${element.nodeName}>, which is not allowed`}`,
      );
    }
    for (const { name, value } of element.attributes) {
      const outside = (name === 'href' && !value.startsWith('#')) || /url\((?!#)/.test(value);
      if (outside || name.startsWith('on') || name === 'style') {
        throw new DiagramError(`the diagram holds ${name}="${value}", which is not allowed`);
      }
    }
  }
}
