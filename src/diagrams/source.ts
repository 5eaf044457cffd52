import { DiagramError } from './error.ts';

/** A diagram's source made ready for mermaid, with the way back to the lines that a writer sees. */
export interface Source {
  /** Without comments and outer blank lines, with `\n` line ends. */
  readonly text: string;
  /** The writer's line (from 1) of a line of `text` (from 1), kept within the source. */
  originalLine(line: number): number;
}

/** Statements that would make one diagram look unlike the others, and what to write instead. */
const REFUSED: readonly { readonly pattern: RegExp; readonly message: string }[] = [
  {
    pattern: /^\s*%%\{/,
    message: 'settings inside a diagram (%%{...}%%) are not allowed; all diagrams share one look',
  },
  {
    pattern: /^\s*(classDef|style|linkStyle)\b.*\b(fill|stroke|color|background)\s*:/,
    message: "colours are the page's: use the classes client, service, store, cache, queue, edge, failure",
  },
];

/**
 * Reads a diagram's source. Mermaid drops comments before it counts lines; they are dropped here
 * instead, so that its errors can be led back to the writer's lines.
 */
export function readSource(source: string): Source {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const kept: { text: string; line: number }[] = [];
  for (const [i, text] of lines.entries()) {
    const fault = REFUSED.find(({ pattern }) => pattern.test(text));
    if (fault) throw new DiagramError(fault.message, i + 1);
    if (/^\s*%%/.test(text) || (kept.length === 0 && text.trim() === '')) continue;
    kept.push({ text: text.trimEnd(), line: i + 1 });
  }
  while (kept.at(-1)?.text === '') kept.pop();
  const first = kept[0];
  if (!first) throw new DiagramError('the diagram is empty', 1);
  if (/^\s*---\s*$/.test(first.text)) {
    throw new DiagramError(
      'front matter inside a diagram is not allowed; all diagrams share one look',
      first.line,
    );
  }
  return {
    text: `${kept.map(({ text }) => text).join('\n')}\n`,
    originalLine(line) {
      const index = Math.min(Math.max(1, line), kept.length) - 1;
      return kept[index]?.line ?? first.line;
    },
  };
}
