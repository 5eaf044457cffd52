/** A piece of text; `code` where it stood between backticks. */
export interface Span {
  text: string;
  code: boolean;
}

/** Cuts a text at its backticks: "use `SET NX` once" is three pieces. A backtick without a partner stays as it is. */
export function codeSpans(text: string): Span[] {
  return text
    .split(/(`[^`\n]+`)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const code = piece.length > 2 && piece.startsWith('`') && piece.endsWith('`');
      return { text: code ? piece.slice(1, -1) : piece, code };
    });
}
