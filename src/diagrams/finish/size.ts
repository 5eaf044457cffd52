import type { Box } from '../geometry/box.ts';

/** Room around a drawing for strokes and arrow heads, in pixels. */
const MARGIN = 8;

/** The smallest text a reader should get, in CSS pixels, and the step of the classes that see to it. */
const LEGIBLE = 12;
const REM = 16;
const STEP = 2;
const NARROWEST = 20;
const WIDEST = 100;

/**
 * The view box without the empty rims that some kinds of diagram leave: cut to what is drawn and a
 * margin, never grown, and then to whole pixels so that lines at the rim stay sharp.
 */
export function trim(viewBox: string | null, drawn: Box | undefined): Box | undefined {
  const [x = 0, y = 0, width = 0, height = 0] = (viewBox ?? '').split(/[\s,]+/).map(Number);
  if (!drawn || !(width > 0 && height > 0)) return undefined;
  return {
    x0: Math.floor(Math.max(x, drawn.x0 - MARGIN)),
    y0: Math.floor(Math.max(y, drawn.y0 - MARGIN)),
    x1: Math.ceil(Math.min(x + width, drawn.x1 + MARGIN)),
    y1: Math.ceil(Math.min(y + height, drawn.y1 + MARGIN)),
  };
}

/**
 * The class that keeps a picture from shrinking until its text is illegible: `dg-w40` stands for a
 * least width of 40rem. `undefined` when it is legible in the narrowest window.
 */
export function leastWidthClass(width: number, smallestText: number): string | undefined {
  const least = (width * Math.min(1, LEGIBLE / smallestText)) / REM;
  // Rounded up, but not beyond the picture's own width.
  const rem = Math.min(Math.ceil(least / STEP), Math.floor(width / REM / STEP)) * STEP;
  return rem <= NARROWEST ? undefined : `dg-w${Math.min(rem, WIDEST)}`;
}
