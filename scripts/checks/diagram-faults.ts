/** Something that a diagram's source lacks or may not hold. Lines count from the source's first; 0 is the fence. */
export interface DiagramFault {
  line: number;
  message: string;
  remedy: string;
}

const MOST_NODES = 12;
/** Kinds of diagram whose grammar has no accTitle and accDescr. */
const NAMELESS = /^(mindmap|timeline|block|C4\w+|kanban|architecture|sankey|packet|xychart|quadrantChart)\b/;
const REFUSED = /^\s*(classDef|style|linkStyle|click)\s/;

/** What the house asks of a diagram beyond mermaid's own grammar. */
export function diagramFaults(source: string): DiagramFault[] {
  const lines = source.split(/\r?\n/);
  const faults: DiagramFault[] = [];
  const head = (lines.find((l) => l.trim() !== '' && !l.trim().startsWith('%%')) ?? '').trim();
  for (const [i, line] of lines.entries()) {
    const word = REFUSED.exec(line)?.[1];
    if (!word) continue;
    const remedy =
      word === 'click'
        ? 'put the link into the text below the diagram'
        : 'use :::client, service, store, cache, queue, edge or failure';
    faults.push({ line: i + 1, message: `"${word}" may not stand in a diagram`, remedy });
  }
  if (!NAMELESS.test(head)) faults.push(...nameFaults(lines));
  if (/^(flowchart|graph)\b/.test(head)) {
    const count = flowNodes(lines).size;
    if (count > MOST_NODES) {
      faults.push({
        line: 0,
        message: `the flowchart has ${count} nodes; ${MOST_NODES} is the limit`,
        remedy: 'draw less, or two diagrams',
      });
    }
  }
  return faults;
}

function nameFaults(lines: readonly string[]): DiagramFault[] {
  return [
    ['accTitle', 'the name', 'write a line "accTitle: What the picture shows"'],
    [
      'accDescr',
      'the description',
      'write a line "accDescr: A full sentence that says what the picture says."',
    ],
  ].flatMap(([key, what, remedy]) => {
    const at = lines.findIndex((l) => new RegExp(`^\\s*${key}\\s*[:{]`).test(l));
    const given =
      at < 0
        ? ''
        : (lines[at] as string).replace(/^\s*\w+\s*[:{]/, '').trim() || (lines[at + 1] ?? '').trim();
    if (given) return [];
    return [
      {
        line: at < 0 ? 0 : at + 1,
        message: `the diagram lacks ${key}, ${what} for those who cannot see it`,
        remedy: remedy as string,
      },
    ];
  });
}

const KEYWORDS = new Set([
  'flowchart',
  'graph',
  'subgraph',
  'end',
  'direction',
  'class',
  'accTitle',
  'accDescr',
]);

/** The ids of a flowchart's nodes: the words that are left when labels, classes and arrows are taken away. */
function flowNodes(lines: readonly string[]): Set<string> {
  const nodes = new Set<string>();
  let inDescription = false;
  for (const line of lines) {
    if (/^\s*accDescr\s*\{/.test(line)) inDescription = true;
    const first = /^\s*(\w+)/.exec(line)?.[1] ?? '';
    if (!inDescription && !KEYWORDS.has(first) && !line.trim().startsWith('%%')) {
      const bare = line
        .replace(/"[^"]*"/g, '')
        .replace(/\|[^|]*\|/g, ' ')
        .replace(/:::[\w-]+/g, '')
        .replace(/(--|==|-\.)\s+[^->=.]*?\s+(--+>?|==+>?|\.-+>?)/g, ' & ')
        .replace(/@\{[^}]*\}/g, '')
        .replace(/[[({>][^\n]*?[\])}]+/g, '');
      for (const id of bare.split(/\s*(?:[<ox]?(?:--+|==+|-\.+-?|~~~+)[>ox]?|&|;|\s)\s*/))
        if (/^[\p{L}\d_-]+$/u.test(id)) nodes.add(id);
    }
    if (inDescription && line.includes('}')) inDescription = false;
  }
  return nodes;
}
