import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Puts every table into a named region that a keyboard can scroll, and turns `align` into classes
 * (attributes of presentation are gone from HTML).
 */
export function wrapTables(tree: Root, name: (heading: string) => string): void {
  let heading = '';
  const seen = new Map<string, number>();
  visit(tree, 'element', (node: Element, index, parent) => {
    if (/^h[2-6]$/.test(node.tagName)) heading = textOf(node);
    if ((node.tagName === 'th' || node.tagName === 'td') && node.properties.align) {
      node.properties.className = [`align-${node.properties.align}`];
      delete node.properties.align;
    }
    // A corner with nothing in it heads no column.
    if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td';
    // An estimate's rows are headed by their names.
    if (node.tagName === 'th') node.properties.scope ??= 'col';
    if (node.tagName !== 'table' || index === undefined || !parent) return;
    if ('properties' in parent && (parent as Element).properties.role === 'region') return;
    // An estimate's table folds on a narrow screen instead of scrolling.
    if ((node.properties.className as string[] | undefined)?.includes('estimate-table')) return;
    const count = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, count);
    const label = name(count > 1 ? `${heading} ${count}` : heading);
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table-scroll'], role: 'region', ariaLabel: label, tabIndex: 0 },
      children: [node],
    };
  });
}

/** A heading's own words, without its anchor. */
function textOf(node: Element): string {
  const parts: string[] = [];
  visit(node, 'text', (t, _i, parent) => {
    const holder = parent as Element;
    if (!(holder.properties?.className as string[] | undefined)?.includes('anchor')) parts.push(t.value);
  });
  return parts.join('').trim();
}
