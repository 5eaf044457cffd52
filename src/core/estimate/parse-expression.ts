import { EstimateFault } from './fault.ts';
import { parseTightUnit } from './parse-unit.ts';
import type { BinaryOperator, Expression } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';
import { COUNTED, FUNCTIONS, MULTIPLIERS } from './vocabulary.ts';

/** Reads sums of products of powers; stops at the first token that cannot go on. */
export function parseExpression(reader: TokenReader): Expression {
  return parseLeft(reader, ['+', '-'], () => parseLeft(reader, ['*', '/'], () => parseSigned(reader)));
}

/** Operators of one rank group from the left: a - b - c is (a - b) - c. */
function parseLeft(reader: TokenReader, operators: BinaryOperator[], part: () => Expression): Expression {
  let left = part();
  while (reader.isSign(...operators)) {
    const { text, column } = reader.next();
    left = { kind: 'binary', operator: text as BinaryOperator, left, right: part(), column };
  }
  return left;
}

function parseSigned(reader: TokenReader): Expression {
  if (!reader.isSign('-')) return parsePower(reader);
  const { column } = reader.next();
  return { kind: 'negative', operand: parseSigned(reader), column };
}

/** A power binds before a sign and groups from the right: -2^3^2 is -(2^(3^2)). */
function parsePower(reader: TokenReader): Expression {
  const left = parseAtom(reader);
  if (!reader.isSign('^')) return left;
  const { column } = reader.next();
  return { kind: 'binary', operator: '^', left, right: parseSigned(reader), column };
}

function parseAtom(reader: TokenReader): Expression {
  const token = reader.peek();
  if (token.kind === 'number') return parseNumber(reader);
  if (token.kind === 'word') return reader.peek(1).text === '(' ? parseCall(reader) : parseName(reader);
  if (!reader.takeSign('(')) {
    throw reader.fault(
      `${reader.found} where a number or a name is wanted`,
      'write a number, a name or ( here',
    );
  }
  const inner = parseExpression(reader);
  closeBracket(reader, token.column);
  return inner;
}

function parseName(reader: TokenReader): Expression {
  const { text: name, column } = reader.next();
  return { kind: 'name', name, column };
}

function parseNumber(reader: TokenReader): Expression {
  const { text: digits, column } = reader.next();
  const multiplier = MULTIPLIERS.has(reader.peek().text) ? reader.next().text : '';
  const unit = parseTightUnit(reader);
  const [first] = unit;
  if (multiplier && first && first.power > 0 && !COUNTED.includes(first.symbol)) {
    throw new EstimateFault(
      first.column,
      `${multiplier} is for things that are counted; ${first.word} is measured`,
      `write ${multiplier}${first.word} if there is such a unit, or ${digits}e${Math.log10(MULTIPLIERS.get(multiplier) ?? 1)} ${first.word}`,
    );
  }
  if (reader.peek().kind === 'word' && unit.length > 0) {
    throw reader.fault(
      `two words stand after the number, ${unit.at(-1)?.word} and ${reader.peek().text}`,
      unit.at(-1)?.symbol === 'B'
        ? 'B is a byte; write G for a billion'
        : 'put / or * between two units, without a space',
    );
  }
  return { kind: 'number', digits, multiplier, unit, column };
}

function parseCall(reader: TokenReader): Expression {
  const { text: name, column } = reader.peek();
  const arity = FUNCTIONS.get(name);
  if (!arity)
    throw reader.fault(`"${name}" is no function`, `use one of ${[...FUNCTIONS.keys()].join(', ')}`);
  reader.next();
  const open = reader.next().column;
  const parameters = [parseExpression(reader)];
  while (reader.takeSign(',')) parameters.push(parseExpression(reader));
  closeBracket(reader, open);
  if (parameters.length > arity[1]) {
    throw new EstimateFault(
      column,
      `${name} takes one value, not ${parameters.length}`,
      'remove the values after the first',
    );
  }
  return { kind: 'call', name, parameters, column };
}

function closeBracket(reader: TokenReader, open: number): void {
  if (reader.takeSign(')')) return;
  throw reader.fault(
    `${reader.found} where the bracket of column ${open} wants ")"`,
    'close the bracket with )',
  );
}
