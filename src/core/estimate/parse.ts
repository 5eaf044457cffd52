import { type EstimateError, EstimateFault } from './fault.ts';
import { parseExpression } from './parse-expression.ts';
import { parseTargetUnit } from './parse-unit.ts';
import type { Statement } from './syntax.ts';
import { TokenReader } from './token-reader.ts';
import { tokenize } from './tokens.ts';
import { FUNCTIONS, isReserved } from './vocabulary.ts';

/** Reads one line `name = expression -> unit # note`; throws an EstimateFault. */
export function parseStatement(line: string): Statement {
  const hash = line.indexOf('#');
  const note = hash < 0 ? '' : line.slice(hash + 1).trim();
  const reader = new TokenReader(tokenize(hash < 0 ? line : line.slice(0, hash)));
  const name = reader.peek();
  if (name.kind !== 'word') {
    throw reader.fault(
      `${reader.found} where a name is wanted`,
      'begin the line with a name and =, as in users = 50 M users',
    );
  }
  if (isReserved(name.text)) {
    const what = FUNCTIONS.has(name.text) ? 'function' : 'unit';
    throw reader.fault(
      `"${name.text}" is a ${what} and cannot name a value`,
      `choose another name, as in ${name.text}_1`,
    );
  }
  reader.next();
  if (!reader.takeSign('='))
    throw reader.fault(`${reader.found} after the name`, `write ${name.text} = and its value`);
  const expression = parseExpression(reader);
  const statement: Statement = { name: name.text, expression, note, column: name.column };
  if (!reader.takeSign('->')) {
    if (reader.peek().kind !== 'end') throw afterExpression(reader);
    return statement;
  }
  const unitColumn = reader.peek().column;
  return { ...statement, unit: parseTargetUnit(reader), unitColumn };
}

function afterExpression(reader: TokenReader): EstimateFault {
  if (reader.isSign(',')) return reader.fault('"," stands in a number', 'write 50000, 50 k or 5e4');
  if (reader.isSign(')')) return reader.fault('")" closes nothing', 'remove it, or open it with (');
  if (reader.isSign('='))
    return reader.fault('a second "=" stands in the line', 'write one name and one value a line');
  return reader.fault(`${reader.found} after the value`, 'write an operator between, or -> before a unit');
}

/** A block, read. */
export interface ParsedBlock {
  statements: (Statement & { line: number })[];
  errors: EstimateError[];
  /** Names that faulty lines meant to define; using one is no second fault. */
  unread: string[];
}

/** Reads a block; blank lines and lines of comment are passed over, and every faulty line is reported. */
export function parseBlock(source: string, firstLine = 1): ParsedBlock {
  const block: ParsedBlock = { statements: [], errors: [], unread: [] };
  source.split(/\r?\n/).forEach((text, i) => {
    if (/^\s*(#|$)/.test(text)) return;
    const line = firstLine + i;
    try {
      block.statements.push({ ...parseStatement(text), line });
    } catch (fault) {
      if (!(fault instanceof EstimateFault)) throw fault;
      block.errors.push(fault.at(line));
      const name = /^\s*([A-Za-z]\w*)\s*=/.exec(text)?.[1];
      if (name) block.unread.push(name);
    }
  });
  return block;
}
