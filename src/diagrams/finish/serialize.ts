import { escapeAttribute, escapeText } from '../markup.ts';

/** Writes an element as markup that both HTML and XML read, with attributes in the order they were set. */
export function serialize(node: Node): string {
  if (node.nodeType === 3) return escapeText(node.textContent ?? '');
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const attributes = [...element.attributes].map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`);
  const open = `<${element.nodeName}${attributes.join('')}`;
  const inner = [...element.childNodes].map(serialize).join('');
  return inner === '' ? `${open}/>` : `${open}>${inner}</${element.nodeName}>`;
}
