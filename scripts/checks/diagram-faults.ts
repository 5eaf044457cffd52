import { flowNodes } from './flow-nodes.ts';

/** Something that a diagram's source lacks or may not hold. Lines count from the source's first; 0 is the fence. */
export interface DiagramFault {
  line: number;
  message: string;
  remedy: string;
}

const MOST_NODES = 12;
/** Kinds of diagram whose grammar has no accTitle and accDescr; their figure is named by its caption. */
const NAMELESS = /^(mindmap|timeline|block|C4\w+|kanban)\b/;
const REFUSED = /^\s*(classDef|style|linkStyle|click)\s/;
const NAMES = [
  { key: 'accTitle', remedy: 'write a line "accTitle: What the picture shows"' },
  { key: 'accDescr', remedy: 'write a line "accDescr: A full sentence that says what the picture says."' },
];

/** What the house asks of a diagram beyond mermaid's own grammar. */
export function diagramFaults(source: string): DiagramFault[] {
  const lines = source.split(/\r?\n/);
  const head = (lines.find((l) => l.trim() !== '' && !l.trim().startsWith('%%')) ?? '').trim();
  return [
    ...lines.flatMap(refused),
    ...(NAMELESS.test(head) ? [] : NAMES.flatMap((name) => unnamed(lines, name))),
    ...(/^(flowchart|graph)\b/.test(head) ? crowded(lines) : []),
  ];
}

function refused(line: string, i: number): DiagramFault[] {
  const word = REFUSED.exec(line)?.[1];
  if (!word) return [];
  const remedy =
    word === 'click'
      ? 'put the link into the text below the diagram'
      : 'use :::client, service, store, cache, queue, edge or failure';
  return [{ line: i + 1, message: `"${word}" may not stand in a diagram`, remedy }];
}

/** The words stand on the line, or for accDescr { ... } on the lines below. */
function unnamed(lines: readonly string[], { key, remedy }: (typeof NAMES)[number]): DiagramFault[] {
  const at = lines.findIndex((l) => new RegExp(`^\\s*${key}\\s*[:{]`).test(l));
  const [, mark, given = ''] = /^\s*\w+\s*([:{])(.*)$/.exec(lines[at] ?? '') ?? [];
  const words = mark === '{' ? given + (lines[at + 1] ?? '') : given;
  if (words.replace('}', '').trim()) return [];
  return [{ line: at + 1, message: `the diagram has no ${key} for those who cannot see it`, remedy }];
}

function crowded(lines: readonly string[]): DiagramFault[] {
  const { size } = flowNodes(lines);
  if (size <= MOST_NODES) return [];
  const message = `the flowchart has ${size} nodes; ${MOST_NODES} is the limit`;
  return [{ line: 0, message, remedy: 'draw less, or two diagrams' }];
}
