import { STAND_INS, series, TOKENS, type Token, variable } from '../mermaid/palette.ts';

/** Colours that mermaid's renderers write whatever the theme says, and what they stand for here. */
const HARD_CODED: Readonly<Record<string, Token>> = {
  '#000000': 'line',
  '#333333': 'line',
  '#444444': 'text',
  '#666666': 'line',
  '#999999': 'line',
  '#ffffff': 'bg',
  '#eaeaea': 'surface-2',
  '#eeeeee': 'surface-2',
  '#efefef': 'surface-2',
  '#e0e0e0': 'surface-2',
  '#d3d3d3': 'surface-2',
  '#edf2ae': 'note',
  '#fff8dc': 'note',
  '#ffffaa': 'note',
  '#087ebf': 'accent',
};

/** D3's Tableau10, in its order: a sankey takes its colours from there and from nowhere else. */
const TABLEAU = [
  '#4e79a7',
  '#f28e2c',
  '#59a14f',
  '#e15759',
  '#af7aa1',
  '#76b7b2',
  '#edc949',
  '#bab0ab',
  '#ff9da7',
  '#9c755f',
];

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  gray: '#999999',
  grey: '#999999',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
};

const TOKEN_OF: ReadonlyMap<string, Token> = new Map([
  ...Object.entries(HARD_CODED),
  ...TABLEAU.map((hex, i) => [hex, series(i)] as const),
  ...TOKENS.map((token) => [STAND_INS[token], token] as const),
]);

/** A colour as `#rrggbb` and an alpha from 0 to 1; `undefined` for what is not written as sRGB. */
function parseColor(text: string): { hex: string; alpha: number } | undefined {
  const lower = text.toLowerCase();
  const named = NAMED[lower];
  if (named) return { hex: named, alpha: 1 };
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(lower);
  if (short)
    return {
      hex: `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`,
      alpha: 1,
    };
  const long = /^(#[0-9a-f]{6})([0-9a-f]{2})?$/.exec(lower);
  if (long) return { hex: long[1] ?? '', alpha: long[2] ? Number.parseInt(long[2], 16) / 255 : 1 };
  const rgb = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+))?\s*\)$/.exec(lower);
  if (!rgb) return undefined;
  const channel = (value: string | undefined): string =>
    Math.round(Number(value)).toString(16).padStart(2, '0');
  return {
    hex: `#${channel(rgb[1])}${channel(rgb[2])}${channel(rgb[3])}`,
    alpha: rgb[4] === undefined ? 1 : Number(rgb[4]),
  };
}

export interface Paint {
  readonly value: string;
  readonly alpha: number;
}

/** Hard-coded on a text they mean it to be read, whatever is behind it. */
const ON_TEXT: ReadonlySet<string> = new Set(['#000000', '#333333', '#ffffff']);

/**
 * A value of `fill`, `stroke` or `stop-color` in the page's variables; `undefined` for a colour
 * that stands for none of them.
 */
export function toPaint(value: string, onText: boolean): Paint | undefined {
  const text = value.trim();
  if (text === '' || text === 'none' || text === 'transparent') return { value: 'none', alpha: 1 };
  const reference = /^url\(["']?(#[^"')]+)["']?\)$/.exec(text);
  if (reference) return { value: `url(${reference[1]})`, alpha: 1 };
  if (/^var\(--dg-[\w-]+\)$/.test(text)) return { value: text, alpha: 1 };
  const color = parseColor(text);
  if (!color) return undefined;
  if (color.alpha === 0) return { value: 'none', alpha: 1 };
  const token = onText && ON_TEXT.has(color.hex) ? 'text' : TOKEN_OF.get(color.hex);
  return token && { value: variable(token), alpha: color.alpha };
}
