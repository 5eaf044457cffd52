import { EstimateFault } from './fault.ts';

/** A piece of a line; `tight` when no space stands before it. */
export interface Token {
  kind: 'number' | 'word' | 'sign' | 'end';
  text: string;
  column: number;
  tight: boolean;
}

const TOKEN = /(\s*)(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([A-Za-z][A-Za-z0-9_]*)|(->|[-+*/^(),=]))/y;

const REMEDIES: readonly [RegExp, string][] = [
  [/^%/, 'write percent, as in 70 percent'],
  [/^[×·]/, 'write * to multiply'],
  [/^÷/, 'write / to divide'],
  [/^[−–—]/, 'write - (the hyphen of the keyboard)'],
  [/^→/, 'write -> before a unit'],
  [/^\.\d/, 'write a digit before the point, as in 0.5'],
  [/^\$/, 'write the amount in USD, as in 5 USD'],
  [/^µ|^μ/, 'write us for microseconds'],
  [/^_/, 'write digits without separators, as in 50000, 50 k or 5e4'],
];

/** Cuts a line, without its note, into tokens; the last one is the end. */
export function tokenize(line: string): Token[] {
  const tokens: Token[] = [];
  const end = line.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(line);
    if (!match) throw unreadable(line, from);
    const [, space = '', number, word, sign] = match;
    const text = number ?? word ?? sign ?? '';
    const kind = number !== undefined ? 'number' : word !== undefined ? 'word' : 'sign';
    tokens.push({ kind, text, column: from + space.length + 1, tight: space === '' });
  }
  tokens.push({ kind: 'end', text: '', column: end + 1, tight: false });
  return tokens;
}

function unreadable(line: string, from: number): EstimateFault {
  const at = from + (/^\s*/.exec(line.slice(from))?.[0].length ?? 0);
  const rest = line.slice(at);
  const remedy =
    REMEDIES.find(([pattern]) => pattern.test(rest))?.[1] ??
    'use names of a to z, digits and _, numbers, units and + - * / ^ ( ) ->';
  return new EstimateFault(
    at + 1,
    `"${String.fromCodePoint(rest.codePointAt(0) ?? 0)}" means nothing here`,
    remedy,
  );
}
