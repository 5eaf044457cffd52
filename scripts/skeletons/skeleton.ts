import type { PageKind } from '../../src/core/pages.ts';
import { headingOrder, sectionHolds } from '../checks/sections.ts';

/** What stands where words are missing; `npm run check` finds it until they are written. */
export const UNWRITTEN = 'To be written';

/** What a skeleton is made for. */
export interface Order {
  id: string;
  /** The day it is, UTC, as YYYY-MM-DD. */
  today: string;
  /** The id of the area that lists the topic, or of the first area. */
  area: string;
}

/** A kind of file that `npm run new` makes. */
export interface Skeleton {
  /** Where the file goes, below the project's root. */
  file(id: string): string;
  /** The whole file; it passes its schema. */
  text(order: Order): string;
  /** What the author does next. */
  next(order: Order): string[];
}

/** "consistent-hashing" as "Consistent hashing". */
export function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Front matter from lines, and a body. */
export function page(front: readonly string[], body: readonly string[]): string {
  return `---\n${front.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}

/** The sections of a kind of page, each with what it will hold. */
export function sections(kind: PageKind): string[] {
  return headingOrder(kind).map((name) => `## ${name}\n\n${UNWRITTEN}: ${sectionHolds(kind, name)}.`);
}

/** A diagram to replace, right after the opening. */
export const DIAGRAM = [
  '```mermaid',
  'flowchart TD',
  `  accTitle: ${UNWRITTEN}`,
  `  accDescr: ${UNWRITTEN}, a full sentence that says what the picture says.`,
  '  a["client"]:::client --> b["service"]:::service --> c[("store")]:::store',
  '```',
].join('\n');
