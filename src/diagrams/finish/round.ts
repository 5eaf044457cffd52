import { compactPath } from './compact-path.ts';

const COORDINATES = new Set(
  'points transform x y x1 y1 x2 y2 cx cy r rx ry dx dy width height refX refY stroke-width font-size'.split(
    ' ',
  ),
);

const NUMBER = /-?\d*\.\d+(?:e[-+]?\d+)?/gi;

const round = (text: string, digits: number): string => String(Number(Number(text).toFixed(digits)) + 0);

/** Whether a shape is filled, once all paint is in attributes; a picture's own fill is that of its text. */
const isFilled = (element: Element): boolean =>
  (element.closest('[fill]')?.getAttribute('fill') ?? '') !== 'none';

/** Rounds coordinates to a tenth of a pixel; factors in a transform keep three digits. */
export function roundCoordinates(svg: Element): void {
  for (const element of svg.querySelectorAll('*')) {
    for (const attribute of element.attributes) {
      if (attribute.name === 'd') attribute.value = compactPath(attribute.value, isFilled(element));
      if (!COORDINATES.has(attribute.name)) continue;
      const factors = attribute.name === 'transform' && !/^(translate\([^)]*\)\s*)*$/.test(attribute.value);
      attribute.value = attribute.value
        .replace(NUMBER, (number) => round(number, factors ? 3 : 1))
        .replace(/, +/g, ',')
        .trim();
    }
    if (/^translate\(0(,0)?\)$/.test(element.getAttribute('transform') ?? ''))
      element.removeAttribute('transform');
  }
}
