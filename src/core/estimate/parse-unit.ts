import type { WrittenTerm } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';
import type { Token } from './tokens.ts';
import { unitAdvice, unitSymbol } from './vocabulary.ts';

/**
 * The unit right after a number: `300 B/message`, `5/day`, `2 core*h`. It goes on as long as `/` or `*` and a
 * unit follow without a space; with spaces, `300 B / size` divides by the value of a name.
 */
export function parseTightUnit(reader: TokenReader): WrittenTerm[] {
  const terms: WrittenTerm[] = [];
  if (reader.peek().kind === 'word') terms.push(parseTerm(reader, 1));
  while (reader.isSign('/', '*') && isTightUnit(reader.peek(), reader.peek(1), reader.peek(2))) {
    if (terms.length === 0 && reader.isSign('*')) break;
    terms.push(parseTerm(reader, reader.next().text === '/' ? -1 : 1));
  }
  return terms;
}

function isTightUnit(operator: Token, word: Token, after: Token): boolean {
  const isCall = after.kind === 'sign' && after.text === '(';
  return (
    operator.tight && word.tight && word.kind === 'word' && unitSymbol(word.text) !== undefined && !isCall
  );
}

/** The unit after `->`, up to the end of the line: `MB/s`, `1/s`, `core * h`. */
export function parseTargetUnit(reader: TokenReader): WrittenTerm[] {
  const terms: WrittenTerm[] = [];
  if (reader.peek().text === '1' && reader.peek(1).text === '/') reader.next();
  else terms.push(parseTerm(reader, 1));
  while (reader.isSign('/', '*')) terms.push(parseTerm(reader, reader.next().text === '/' ? -1 : 1));
  if (reader.peek().kind !== 'end') {
    throw reader.fault(
      `${reader.found} after the unit`,
      'end the line after the unit, or begin a note with #',
    );
  }
  return terms;
}

function parseTerm(reader: TokenReader, sign: 1 | -1): WrittenTerm {
  const { kind, text: word, column } = reader.peek();
  if (kind !== 'word')
    throw reader.fault(`${reader.found} where a unit is wanted`, 'write a unit, such as MB/s');
  const symbol = unitSymbol(word);
  if (symbol === undefined) {
    const advice = unitAdvice(word);
    throw reader.fault(
      `"${word}" is no unit`,
      `write ${advice ? `${advice}; ` : ''}* between a number and a name; a new thing to count is a line in src/core/estimate/counts.ts`,
    );
  }
  reader.next();
  return { symbol, power: sign * parsePower(reader), word, column };
}

function parsePower(reader: TokenReader): number {
  if (!(reader.isSign('^') && reader.peek().tight && reader.peek(1).kind === 'number')) return 1;
  reader.next();
  if (!/^[1-9]$/.test(reader.peek().text)) {
    throw reader.fault(
      `a unit's power is a digit from 1 to 9`,
      'put a number to a power in brackets: (10 s)^2',
    );
  }
  return Number(reader.next().text);
}
