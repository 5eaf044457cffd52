import { readFile } from 'node:fs/promises';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';

/** A font file; of a variable one also the point on its axes, as in `{ wght: 700 }`. */
export type FontFile = string | { readonly file: string; readonly axes: Readonly<Record<string, number>> };

/** The page's fonts by weight, each list in the order in which the page falls back. */
export interface Fonts {
  readonly regular: readonly FontFile[];
  readonly bold: readonly FontFile[];
}

/** Measures text as a browser would set it in the fonts. */
export interface Metrics {
  /** Above and below the base line, and the height of an x, of the first font, per unit of font size. */
  readonly ascent: number;
  readonly descent: number;
  readonly xHeight: number;
  /** Advance width of a line of text in user units, kerned. */
  width(text: string, size: number, bold: boolean): number;
}

async function open(font: FontFile): Promise<Font> {
  const { file, axes } = typeof font === 'string' ? { file: font, axes: undefined } : font;
  const bytes = await readFile(file);
  // fontkit cannot vary a WOFF2, so the instance is cut first (14 ms).
  const instance = axes
    ? await subsetFont(bytes, undefined, {
        keepAllGlyphs: true,
        targetFormat: 'truetype',
        variationAxes: { ...axes },
      })
    : bytes;
  const opened = create(instance);
  if ('fonts' in opened) throw new Error(`${file} is a collection of fonts; name a single font`);
  return opened;
}

/** Characters that show nothing and stay with the font of the character before them. */
const JOINING = /^[\p{Mark}\p{Format}]$/u;

/** Splits text where the font changes: each character takes the first font that has it. */
function* runs(text: string, stack: readonly Font[]): Generator<{ text: string; font: Font | undefined }> {
  let run = '';
  let font: Font | undefined;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const next = JOINING.test(character) && run ? font : stack.find((f) => f.hasGlyphForCodePoint(code));
    if (run && next !== font) {
      yield { text: run, font };
      run = '';
    }
    font = next;
    run += character;
  }
  if (run) yield { text: run, font };
}

/** Advance width of text at size 1. A character that no font has counts as 1, as emoji are about that. */
function advance(text: string, stack: readonly Font[]): number {
  let width = 0;
  for (const run of runs(text, stack)) {
    width += run.font ? run.font.layout(run.text).advanceWidth / run.font.unitsPerEm : [...run.text].length;
  }
  return width;
}

/** Opens the fonts. Fails with the file's name when one is missing or is no font. */
export async function loadMetrics(fonts: Fonts): Promise<Metrics> {
  const [regular, bold] = await Promise.all([
    Promise.all(fonts.regular.map(open)),
    Promise.all(fonts.bold.map(open)),
  ]);
  const first = regular[0];
  if (!first || bold.length === 0) throw new Error('name at least one regular and one bold font');
  const known = new Map<string, number>();
  return {
    ascent: first.ascent / first.unitsPerEm,
    descent: -first.descent / first.unitsPerEm,
    xHeight: first.xHeight / first.unitsPerEm,
    width(text, size, isBold) {
      const key = `${isBold ? 'b' : 'r'}${text}`;
      const em = known.get(key) ?? advance(text, isBold ? bold : regular);
      known.set(key, em);
      return em * size;
    },
  };
}
