import { codeSpans } from '../../../core/code-spans.ts';

/** A text of a card, with its code as code. */
export function Spans({ text }: { readonly text: string }) {
  return <>{codeSpans(text).map(({ text: part, code }, i) => (code ? <code key={i}>{part}</code> : part))}</>;
}
