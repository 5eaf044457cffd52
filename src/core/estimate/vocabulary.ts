import { nearest } from '../nearest.ts';
import { COUNTS } from './counts.ts';
import { plural } from './plural.ts';

const DECIMAL = ['', 'k', 'M', 'G', 'T', 'P', 'E'];
const BINARY = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const prefixed = (prefixes: readonly string[], unit: string) => prefixes.map((p) => p + unit);

/** Bytes and bits, each with its decimal and its binary prefixes in rising order. */
export const DATA_SERIES = [
  prefixed(DECIMAL, 'B'),
  prefixed(BINARY, 'B'),
  prefixed(DECIMAL, 'bit'),
  prefixed(BINARY, 'bit'),
] as const;
/** Units of time in rising order. A day is 86,400 s, a year 365.25 days, a month a twelfth of a year. */
export const TIME = ['ns', 'us', 'ms', 's', 'min', 'h', 'day', 'week', 'month', 'year'] as const;
const FREQUENCY = ['Hz', 'kHz', 'MHz', 'GHz'] as const;
/** Units that are dimensions of their own: one user is nothing but one user. */
export const COUNTED: readonly string[] = [...COUNTS, 'core', 'USD'];

/** Words that take a plural: "3 days", "2 users", but "3 h" and "5 USD". */
const WITH_PLURAL = new Set<string>([...COUNTS, 'core', 'day', 'week', 'month', 'year']);

/** Every unit by its one symbol: the singular, where it is a word. Counts come first, as the likelier guess. */
export const SYMBOLS: readonly string[] = [
  ...COUNTED,
  ...DATA_SERIES.flat(),
  ...TIME,
  ...FREQUENCY,
  'percent',
];

const BY_SPELLING = new Map(SYMBOLS.flatMap((s) => [[s, s] as const, [pluralOf(s), s] as const]));

/** The plural of a unit's symbol; most symbols are their own plural. */
export function pluralOf(symbol: string): string {
  return WITH_PLURAL.has(symbol) ? plural(symbol) : symbol;
}

/** The symbol of the unit that a word spells ("users" gives "user"), or undefined. */
export function unitSymbol(word: string): string | undefined {
  return BY_SPELLING.get(word);
}

/** What `50 M` multiplies by. There is no B for billion, because B is a byte. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
]);

/** The functions of the language, with the least and the greatest number of arguments. */
export const FUNCTIONS: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ['min', [1, Number.POSITIVE_INFINITY]],
  ['max', [1, Number.POSITIVE_INFINITY]],
  ['ceil', [1, 1]],
  ['floor', [1, 1]],
  ['round', [1, 1]],
  ['sqrt', [1, 1]],
  ['log2', [1, 1]],
  ['ln', [1, 1]],
]);

/** Whether a value may not be called so: it is a function, a multiplier or a unit with one meaning. */
export function isReserved(word: string): boolean {
  const symbol = unitSymbol(word);
  return FUNCTIONS.has(word) || MULTIPLIERS.has(word) || (symbol !== undefined && !COUNTED.includes(symbol));
}

/** Habits from elsewhere, and what this language writes. */
const HABITS: ReadonlyMap<string, string> = new Map([
  ...['sec', 'secs', 'second', 'seconds'].map((w) => [w, 's'] as const),
  ...['minute', 'minutes', 'mins'].map((w) => [w, 'min'] as const),
  ...['hour', 'hours', 'hr', 'hrs'].map((w) => [w, 'h'] as const),
  ...['d'].map((w) => [w, 'day'] as const),
  ...['y', 'yr'].map((w) => [w, 'year'] as const),
  ...['byte', 'bytes', 'b'].map((w) => [w, 'B (bytes) or bit'] as const),
  ...['bits'].map((w) => [w, 'bit'] as const),
  ...['KB', 'K', 'Kb', 'kb'].map(
    (w) => [w, 'kB (1,000 bytes), KiB (1,024 bytes), kbit, or k for a thousand'] as const,
  ),
  ...['m', 'mn', 'million', 'mio'].map((w) => [w, 'M (a million)'] as const),
  ...['bn', 'billion'].map((w) => [w, 'G (a billion, 1e9)'] as const),
  ...['Mb', 'Mbps', 'mbps'].map((w) => [w, 'Mbit or Mbit/s'] as const),
  ...['Gb', 'Gbps', 'gbps'].map((w) => [w, 'Gbit or Gbit/s'] as const),
  ...['qps', 'QPS', 'rps', 'RPS'].map((w) => [w, 'queries/s or requests/s'] as const),
  ...['usd', 'dollar', 'dollars', 'EUR'].map((w) => [w, 'USD'] as const),
]);

/** What a writer probably meant by a word that is no unit, as words for a remedy; undefined if nothing is near. */
export function unitAdvice(word: string): string | undefined {
  return HABITS.get(word) ?? nearest(word, BY_SPELLING.keys());
}
