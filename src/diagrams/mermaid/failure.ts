import { DiagramError } from '../error.ts';
import type { Source } from '../source.ts';

/** What mermaid's parsers attach to an error; every field may be missing or a placeholder. */
interface Hash {
  readonly text?: unknown;
  readonly line?: unknown;
  readonly loc?: { readonly first_line?: unknown };
}

const hashOf = (error: unknown): Hash | undefined =>
  typeof error === 'object' && error !== null && 'hash' in error ? (error.hash as Hash) : undefined;

/** The line of mermaid's text that an error points to, from 1. */
function lineOf(message: string, hash: Hash | undefined, text: string): number | undefined {
  const said = /\bon line (\d+)/.exec(message)?.[1];
  if (said !== undefined) {
    // At the end of the text the message counts too far; the token's own line does not.
    const first = hash?.loc?.first_line;
    return typeof first === 'number' ? Math.min(first, Number(said)) : Number(said);
  }
  // Errors of meaning carry the words at fault at most; good when only one line has them.
  const words = typeof hash?.text === 'string' ? hash.text.trim() : '';
  if (words.length < 2) return undefined;
  const lines = text.split('\n');
  const matching = lines.flatMap((line, i) => (line.includes(words) ? [i + 1] : []));
  return matching.length === 1 ? matching[0] : undefined;
}

/**
 * Mermaid's error as a `DiagramError`: its own message, with the line, in it and beside it, counted
 * in the writer's source.
 */
export function toDiagramError(error: unknown, source: Source): DiagramError {
  if (error instanceof DiagramError) {
    return error.line === undefined
      ? error
      : new DiagramError(error.message, source.originalLine(error.line));
  }
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('No diagram type detected')) {
    const word = source.text.split('\n')[0]?.trim() ?? '';
    return new DiagramError(`"${word}" is no kind of diagram that mermaid knows`, source.originalLine(1));
  }
  const line = lineOf(message, hashOf(error), source.text);
  if (line === undefined) return new DiagramError(message);
  const original = source.originalLine(line);
  return new DiagramError(message.replace(/\bon line \d+/, `on line ${original}`), original);
}
