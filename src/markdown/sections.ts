import type { Element, Root, RootContent } from 'hast';

/** Folds every `h2` section of a page into a closed `<details>`, which needs no script to open. */
export function foldSections(tree: Root): void {
  const out: RootContent[] = [];
  let section: Element | undefined;
  for (const node of tree.children) {
    if (node.type === 'element' && node.tagName === 'h2') {
      // A summary is a button already; a link inside it could not be reached.
      node.children = node.children.filter((c) => !(c.type === 'element' && c.tagName === 'a'));
      section = {
        type: 'element',
        tagName: 'details',
        properties: { className: ['fold'] },
        children: [{ type: 'element', tagName: 'summary', properties: {}, children: [node] }],
      };
      out.push(section);
    } else if (section) section.children.push(node as Element);
    else out.push(node);
  }
  tree.children = out;
}
