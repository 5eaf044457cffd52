import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';

/** A content file split into its front matter and its body. */
export interface SplitFile {
  /** The front matter as plain data; undefined where it could not be read. */
  data: Record<string, unknown> | undefined;
  /** The text after the front matter. */
  body: string;
  /** The file's line, from 1, on which the body begins. */
  bodyLine: number;
  /** The file's line of each top-level key. */
  keyLines: ReadonlyMap<string, number>;
  /** What is wrong with the front matter itself. */
  errors: { line: number; message: string; remedy: string }[];
}

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

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
    remedy: yaml.includes('\t') ? 'indent with spaces, not with tabs' : 'mend the YAML; quote texts that hold ": " or "#"',
  }));
  const keyLines = new Map<string, number>();
  if (isMap(doc.contents)) {
    for (const { key } of doc.contents.items) {
      if (isScalar(key) && key.range) keyLines.set(String(key.value), counter.linePos(key.range[0]).line + lineOffset);
    }
  }
  const data = errors.length === 0 ? doc.toJS() : undefined;
  return { data: data !== null && typeof data === 'object' ? data : errors.length ? undefined : {}, keyLines, errors };
}
