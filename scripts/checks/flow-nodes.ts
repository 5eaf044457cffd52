/** First words of lines that name no node. */
const STATEMENTS =
  /^\s*(?:%%|(?:flowchart|graph|subgraph|end|direction|class|classDef|style|linkStyle|click|accTitle|accDescr)\b)/;
/** Arrows and lines, with their text: -->, -.->, ==>, ---, o--o, <-->, "-- text -->", "-. text .->", "== text ==>". */
const LINKS =
  /[<ox]?(?:--\s+[^-]+?\s+--+|==\s+[^=]+?\s+==+|-\.\s+[^.]+?\s+\.+-|--+|==+|-\.+-|~~~+)(?:[>ox](?=\s|$|\|))?/g;

/** The ids of a flowchart's nodes: what is left of its lines without labels, classes and links. */
export function flowNodes(lines: readonly string[]): Set<string> {
  const nodes = new Set<string>();
  let inBlock = false;
  for (const line of lines) {
    if (/^\s*accDescr\s*\{/.test(line)) inBlock = true;
    if (!inBlock && !STATEMENTS.test(line)) {
      for (const id of bare(line).split(/[\s&;]+/)) if (/^[\p{L}\d_-]+$/u.test(id)) nodes.add(id);
    }
    if (inBlock && line.includes('}')) inBlock = false;
  }
  return nodes;
}

function bare(line: string): string {
  return line
    .replace(/"[^"]*"/g, '')
    .replace(/@\{[^}]*\}/g, '')
    .replace(/[[({].*?[\])}]+/g, '')
    .replace(/(?<=\w)>[^\]]*\]/g, '')
    .replace(/:::[\w-]+/g, '')
    .replace(LINKS, ' ')
    .replace(/\|[^|]*\|/g, ' ');
}
