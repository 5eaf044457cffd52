import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** A content file split into its front matter and its body. */
export interface SplitFile {
  /** The front matter as plain data; undefined where it could not be read. */
  data: Record<string, unknown> | undefined;
  /** The text after the front matter. */
  body: string;
  /** The file's line, from 1, on which the body begins. */
  bodyLine: number;
  /** The file's line of each key and list item, by its path: "title", "items.2.options.0.text". */
  keyLines: ReadonlyMap<string, number>;
  /** What is wrong with the front matter itself. */
  errors: { line: number; message: string; remedy: string }[];
}

const REMEDIES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with spaces, not with tabs',
  DUPLICATE_KEY: 'keep one of the two keys',
};
const FENCE = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** The text after the front matter. */
export function bodyOf(source: string): string {
  return source.slice(FENCE.exec(source)?.[0].length ?? 0);
}

/** Splits a Markdown file with YAML front matter; reports every YAML error with its line in the file. */
export function splitFrontmatter(source: string): SplitFile {
  const match = FENCE.exec(source);
  if (match?.index !== 0) {
    return {
      data: undefined,
      body: source,
      bodyLine: 1,
      keyLines: new Map(),
      errors: [
        {
          line: 1,
          message: 'the file does not begin with front matter between two lines of ---',
          remedy: 'put "---" alone on line 1 and again after the last key',
        },
      ],
    };
  }
  const yaml = match[1] as string;
  const read = readYaml(yaml, 1);
  return {
    ...read,
    body: source.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}

/**
 * Reads a YAML mapping. `lineOffset` is added to every line reported, for YAML that stands inside another file.
 */
export function readYaml(yaml: string, lineOffset = 0): Omit<SplitFile, 'body' | 'bodyLine'> {
  const counter = new LineCounter();
  const doc = parseDocument(yaml, { lineCounter: counter, uniqueKeys: true });
  const errors = doc.errors.map((e) => ({
    line: counter.linePos(e.pos[0]).line + lineOffset,
    message: e.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'invalid YAML',
    remedy: REMEDIES[e.code] ?? 'mend the YAML; quote texts that hold ": " or "#"',
  }));
  const keyLines = linesOf(doc, (offset) => counter.linePos(offset).line + lineOffset);
  let data: unknown;
  try {
    data = errors.length === 0 ? doc.toJS() : undefined;
  } catch (error) {
    // An alias that multiplies itself is refused by the YAML library, and only here.
    errors.push({
      line: 1 + lineOffset,
      message: (error as Error).message,
      remedy: 'write the values out; use no aliases',
    });
  }
  const isObject = data !== null && typeof data === 'object';
  return {
    data: isObject ? (data as Record<string, unknown>) : errors.length ? undefined : {},
    keyLines,
    errors,
  };
}

function linesOf(doc: Document, lineAt: (offset: number) => number): Map<string, number> {
  const lines = new Map<string, number>();
  const walk = (node: unknown, path: string): void => {
    if (isNode(node) && node.range && path && !lines.has(path)) lines.set(path, lineAt(node.range[0]));
    const below = (key: unknown) => (path ? `${path}.${String(key)}` : String(key));
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isScalar(key) || !key.range) continue;
        lines.set(below(key.value), lineAt(key.range[0]));
        walk(value, below(key.value));
      }
    } else if (isSeq(node)) {
      for (const [i, item] of node.items.entries()) walk(item, below(i));
    }
  };
  walk(doc.contents, '');
  return lines;
}
