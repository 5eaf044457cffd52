import { Definitions, type PlacedStatement } from './definitions.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { type EstimateError, EstimateFault } from './fault.ts';
import { MOST } from './limits.ts';
import { type ParsedBlock, parseBlock } from './parse.ts';
import { amount, convertQuantity, type Quantity } from './quantity.ts';
import { scaleData } from './shown-unit.ts';

/** An `estimate` fence as it stands in the page. */
export interface EstimateBlock {
  /** The words after "estimate" in the fence's first line. */
  title: string;
  source: string;
  /** The file's line that holds the first line of `source`: the one below the opening fence. */
  line: number;
}

/** A line of an estimate, computed. */
export interface EvaluatedRow {
  statement: PlacedStatement;
  quantity: Quantity;
}

/** A block, computed; lines with a fault are missing. */
export interface EvaluatedBlock {
  title: string;
  rows: EvaluatedRow[];
}

/** All estimates of a page. */
export interface EvaluatedPage {
  blocks: EvaluatedBlock[];
  /** Every value of the page by its name. */
  values: Map<string, Quantity>;
  errors: EstimateError[];
}

/** Computes the blocks of one page, which share their names; every fault of the page is reported in one run. */
export function evaluatePage(blocks: readonly EstimateBlock[]): EvaluatedPage {
  const parsed = blocks.map((block) => ({ ...parseBlock(block.source, block.line), block }));
  const errors = parsed.flatMap((p) => [...demandContent(p.block, p), ...p.errors]);
  const page: PageState = {
    definitions: new Definitions(parsed.flatMap((p) => p.statements)),
    values: new Map(),
    broken: new Set(parsed.flatMap((p) => p.unread)),
  };
  const evaluated = parsed.map(({ block, statements }) => {
    const rows: EvaluatedRow[] = [];
    for (const statement of statements) {
      const result = evaluateStatement(statement, page);
      if (result instanceof EstimateFault) errors.push(result.at(statement.line));
      else if (result) rows.push({ statement, quantity: result });
    }
    return { title: block.title, rows };
  });
  errors.sort((a, b) => a.line - b.line || a.column - b.column);
  return { blocks: evaluated, values: page.values, errors };
}

interface PageState {
  definitions: Definitions;
  values: Map<string, Quantity>;
  /** Names whose line has a fault already; what uses them is not reported again. */
  broken: Set<string>;
}

/** Stands for a fault that is reported elsewhere. */
class KnownFault extends Error {}

function demandContent({ title, line }: EstimateBlock, { statements, errors }: ParsedBlock): EstimateError[] {
  const found: EstimateError[] = [];
  const fence = new EstimateFault(
    1,
    'the estimate has no title',
    'write one after the word estimate of the fence',
  );
  if (title.trim() === '') found.push(fence.at(line - 1));
  const empty = new EstimateFault(
    1,
    'the estimate has no line',
    'add a line such as users = 50 M users, or remove the block',
  );
  if (statements.length + errors.length === 0) found.push(empty.at(line - 1));
  return found;
}

/** The line's value, put among the page's values; a fault; or nothing, where the fault is known already. */
function evaluateStatement(
  statement: PlacedStatement,
  page: PageState,
): Quantity | EstimateFault | undefined {
  try {
    page.definitions.demandNew(statement);
    page.definitions.demandClear(statement);
    const quantity = statementQuantity(statement, page);
    page.values.set(statement.name, quantity);
    return quantity;
  } catch (fault) {
    page.broken.add(statement.name);
    if (fault instanceof KnownFault) return undefined;
    if (fault instanceof EstimateFault) return fault;
    throw fault;
  }
}

function statementQuantity(statement: PlacedStatement, { definitions, values, broken }: PageState): Quantity {
  const { expression, unit, unitColumn } = statement;
  const worth = evaluateExpression(expression, (name, column) => {
    const known = values.get(name);
    if (known) return known;
    if (broken.has(name)) throw new KnownFault();
    throw definitions.faultOf(name, column, statement) ?? new KnownFault();
  });
  const assumed = expression.kind === 'number';
  const quantity = { ...worth, assumed };
  const target = unit?.map(({ symbol, power }) => ({ symbol, power }));
  if (target) return demandRange(convertQuantity(quantity, target, unitColumn), statement);
  return assumed
    ? demandRange(quantity, statement)
    : { ...quantity, unit: scaleData(worth.value, worth.unit) };
}

function demandRange(quantity: Quantity, { expression }: PlacedStatement): Quantity {
  if (!quantity.assumed || amount(quantity) <= MOST) return quantity;
  throw new EstimateFault(
    expression.column,
    `an assumption lies between 0 and ${MOST}`,
    'choose a larger unit, so that a reader can change the number',
  );
}
