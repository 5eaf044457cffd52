import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { lineOf } from '../../src/schemas/validate.ts';
import { type ContentFile, fileLine, type Page } from './corpus.ts';

/** A run of words that a reader sees as one: a paragraph, a heading, a cell, a value of the front matter. */
export interface Prose {
  text: string;
  /** The file's line of a position in the text. */
  lineAt(offset: number): number;
}

/** Keys whose values are not our words. */
const FOREIGN = new Set([
  'id',
  'url',
  'formerly',
  'authors',
  'publisher',
  'source',
  'hardware',
  'see',
  'prerequisites',
  'related',
  'kind',
  'page',
  'version',
  'licence',
  'company',
]);

/** The prose of a page's body, without code and formulas. */
export function bodyProse(page: Page): Prose[] {
  const blocks: Prose[] = [];
  visit(page.tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      blocks.push(prose(page, node));
  });
  return blocks;
}

function prose(page: Page, block: Nodes): Prose {
  const starts: { offset: number; line: number }[] = [];
  let text = '';
  visit(block, (node) => {
    if (node.type === 'break') text += ' ';
    if (node.type !== 'text') return;
    starts.push({ offset: text.length, line: fileLine(page, node) });
    text += node.value;
  });
  const lineAt = (offset: number) => {
    const start = starts.findLast((s) => s.offset <= offset);
    if (!start) return fileLine(page, block);
    return start.line + text.slice(start.offset, offset).split('\n').length - 1;
  };
  return { text: text.replaceAll('\n', ' '), lineAt };
}

/** The prose of front matter and YAML files: every text but names, ids and what others wrote. */
export function dataProse(file: ContentFile): Prose[] {
  const found: Prose[] = [];
  const walk = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value === 'string')
      found.push({ text: value.replaceAll('\n', ' '), lineAt: () => lineOf(file.keyLines, path) });
    else if (value !== null && typeof value === 'object') {
      for (const [key, below] of Object.entries(value)) {
        const foreign = FOREIGN.has(key) || (key === 'title' && file.kind === 'references');
        if (!foreign) walk(below, [...path, key]);
      }
    }
  };
  walk(file.data, []);
  return found;
}
