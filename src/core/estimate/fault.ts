/** A fault with its line in the file. */
export interface EstimateError {
  line: number;
  column: number;
  message: string;
  remedy: string;
}

/** Something wrong in an estimate: what, where in the line, and how to mend it. */
export class EstimateFault extends Error {
  /** Counted from 1 in the source line (or in the text of an inline value). */
  readonly column: number;
  readonly remedy: string;
  constructor(column: number, message: string, remedy: string) {
    super(message);
    this.name = 'EstimateFault';
    this.column = column;
    this.remedy = remedy;
  }

  /** The fault as an error in a line of the file. */
  at(line: number): EstimateError {
    return { line, column: this.column, message: this.message, remedy: this.remedy };
  }
}
