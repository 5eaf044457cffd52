/** A line of an estimate that computes something, in the estimate's own notation. */
export interface KeyFormula {
  formula: string;
  /** What its author says it gives. */
  note: string;
}

/**
 * The formula to remember of a page: in its first estimate the first line that computes from two names at least and says
 * what it gives. Undefined without such a line: names alone tell nobody what is computed.
 */
export function keyFormula(body: string): KeyFormula | undefined {
  const [, block = ''] = /^```estimate[^\n]*\n([\s\S]*?)^```/m.exec(body) ?? [];
  const known = new Set<string>();
  return block.split('\n').flatMap((line) => read(line, known) ?? [])[0];
}

/** A line without its unit, if it has a note and computes from two of the names known before it; its own is known then. */
function read(line: string, known: Set<string>): KeyFormula | undefined {
  const [, name, right = '', note] = /^\s*(\w+)\s*=\s*([^#]*?)\s*(?:#\s*(.*?)\s*)?$/.exec(line) ?? [];
  if (!name) return undefined;
  const expression = right.replace(/\s*->.*$/, '').replace(/\s+/g, ' ');
  const used = new Set((expression.match(/[A-Za-z_]\w*/g) ?? []).filter((word) => known.has(word)));
  known.add(name);
  return used.size < 2 || !note ? undefined : { formula: `${name} = ${expression}`, note };
}
