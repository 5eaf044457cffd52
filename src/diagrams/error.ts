/** A fault in a diagram's source, in words that a writer can act on. */
export class DiagramError extends Error {
  override readonly name = 'DiagramError';
  /** The line of the source, counted from 1; `undefined` when it is not known. */
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}
