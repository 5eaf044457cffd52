/** One unit of a product of units, as in `messages/user^2`: symbol "user", power -2. */
export interface UnitTerm {
  symbol: string;
  /** A whole number other than zero; negative under a slash. */
  power: number;
}

/** A unit term where the source has it, with the word as it is spelled there. */
export interface WrittenTerm extends UnitTerm {
  word: string;
  column: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^';

/** An expression; every node knows the column (from 1) that an error about it points to. */
export type Expression =
  | { kind: 'number'; digits: string; multiplier: string; unit: WrittenTerm[]; column: number }
  | { kind: 'name'; name: string; column: number }
  | { kind: 'negative'; operand: Expression; column: number }
  | { kind: 'binary'; operator: BinaryOperator; left: Expression; right: Expression; column: number }
  | { kind: 'call'; name: string; parameters: Expression[]; column: number };

/** One line of an estimate: `name = expression -> unit # note`. */
export interface Statement {
  name: string;
  expression: Expression;
  /** The unit after `->`, where there is one. */
  unit?: WrittenTerm[];
  /** The words after `#`; empty where there are none. */
  note: string;
  column: number;
  /** Where the unit after `->` begins. */
  unitColumn?: number;
}

/** The names an expression uses, in the order in which it uses them. */
export function* namesIn(e: Expression): Generator<{ name: string; column: number }> {
  if (e.kind === 'name') yield e;
  else if (e.kind === 'negative') yield* namesIn(e.operand);
  else if (e.kind === 'call') for (const p of e.parameters) yield* namesIn(p);
  else if (e.kind === 'binary') {
    yield* namesIn(e.left);
    yield* namesIn(e.right);
  }
}
