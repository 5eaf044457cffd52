import { nearest } from '../nearest.ts';
import { EstimateFault } from './fault.ts';
import { type Expression, namesIn, type Statement, type WrittenTerm } from './syntax.ts';
import { unitAdvice, unitSymbol } from './vocabulary.ts';

/** A statement with its line in the file. */
export type PlacedStatement = Statement & { line: number };

/** All the names of a page: who defines them, in which order, and what can be said of one that is not there. */
export class Definitions {
  readonly #first = new Map<string, PlacedStatement>();
  readonly #place = new Map<PlacedStatement, number>();
  /** Statements whose circle has been reported. */
  readonly #circles = new Set<PlacedStatement>();

  constructor(statements: readonly PlacedStatement[]) {
    statements.forEach((s, place) => {
      this.#place.set(s, place);
      if (!this.#first.has(s.name)) this.#first.set(s.name, s);
    });
  }

  /** Throws if a line defines a name that an earlier line defines. */
  demandNew(statement: PlacedStatement): void {
    const first = this.#first.get(statement.name);
    if (!first || first === statement) return;
    throw new EstimateFault(
      statement.column,
      `"${statement.name}" is already defined in line ${first.line}`,
      'choose another name; all estimates of a page share their names',
    );
  }

  /** The fault of using a name in a statement that no earlier line defines; undefined once its circle is known. */
  faultOf(name: string, column: number, user: PlacedStatement): EstimateFault | undefined {
    const definition = this.#first.get(name);
    if (!definition) return this.#unknown(name, column);
    const circle = this.#circle(definition, user);
    if (!circle) {
      const where = `"${name}" is used before line ${definition.line} defines it`;
      return new EstimateFault(column, where, 'move that line above this one');
    }
    if (circle.some((s) => this.#circles.has(s))) return undefined;
    for (const s of circle) this.#circles.add(s);
    const round = [user, ...circle].map((s) => s.name).join(' -> ');
    return new EstimateFault(
      column,
      `the lines go round in a circle: ${round}`,
      'give one of them a value of its own',
    );
  }

  /** Throws if a unit under a slash could as well be the value of that name: `100 USD/users`. */
  demandClear(statement: PlacedStatement): void {
    for (const { word, symbol, column } of tightUnits(statement.expression)) {
      if (!this.#first.has(word)) continue;
      throw new EstimateFault(
        column,
        `"${word}" is a unit and a name of this page`,
        word === symbol
          ? `rename the value; with spaces, " / ${word}" divides by it`
          : `write /${symbol} for the unit, or " / ${word}" with spaces for the value`,
      );
    }
  }

  #unknown(name: string, column: number): EstimateFault {
    const symbol = unitSymbol(name);
    if (symbol) {
      const remedy = `write it after a number without spaces around the slash, as in 5/${symbol}, or as 1 ${symbol}`;
      return new EstimateFault(column, `"${name}" is a unit and no name`, remedy);
    }
    const known = nearest(name, this.#first.keys());
    const remedy = known ? `write ${known}` : `define ${name} in a line above`;
    const unit = known ? undefined : unitAdvice(name);
    return new EstimateFault(
      column,
      `nothing is named "${name}"`,
      unit ? `${remedy}, or write the unit ${unit}` : remedy,
    );
  }

  /** The statements from `from` back to `target`, if the first needs the second. */
  #circle(
    from: PlacedStatement,
    target: PlacedStatement,
    seen = new Set<PlacedStatement>(),
  ): PlacedStatement[] | undefined {
    if (from === target) return [from];
    if (seen.has(from)) return undefined;
    seen.add(from);
    for (const { name } of namesIn(from.expression)) {
      const next = this.#first.get(name);
      const rest = next && this.#circle(next, target, seen);
      if (rest) return [from, ...rest];
    }
    return undefined;
  }
}

/** The units after the first one of every number in an expression, where a name could be meant instead. */
function* tightUnits(e: Expression): Generator<WrittenTerm> {
  if (e.kind === 'number') yield* e.unit.filter((t, i) => i > 0 || t.power < 0);
  else if (e.kind === 'negative') yield* tightUnits(e.operand);
  else if (e.kind === 'call') for (const p of e.parameters) yield* tightUnits(p);
  else if (e.kind === 'binary') {
    yield* tightUnits(e.left);
    yield* tightUnits(e.right);
  }
}
