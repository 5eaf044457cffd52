import { EstimateFault } from './fault.ts';
import type { Token } from './tokens.ts';

/** Reads tokens one by one. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  /** The tokens must end with the token of kind "end". */
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The token `ahead` places on; past the end, the end. */
  peek(ahead = 0): Token {
    return (this.#tokens[this.#at + ahead] ?? this.#tokens.at(-1)) as Token;
  }

  next(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Whether the next token is one of these signs. */
  isSign(...signs: string[]): boolean {
    const { kind, text } = this.peek();
    return kind === 'sign' && signs.includes(text);
  }

  /** Takes the next token if it is this sign. */
  takeSign(sign: string): boolean {
    if (!this.isSign(sign)) return false;
    this.next();
    return true;
  }

  /** A fault at the next token. */
  fault(message: string, remedy: string): EstimateFault {
    return new EstimateFault(this.peek().column, message, remedy);
  }

  /** The next token as words for a message. */
  get found(): string {
    const { kind, text } = this.peek();
    return kind === 'end' ? 'the line ends' : `"${text}" stands`;
  }
}
