import { element } from './element.ts';

/** An excerpt of Pagefind (text with `<mark>` around words, angle brackets of the text itself escaped) as nodes. */
export function excerptNodes(excerpt: string): Node[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/gs).flatMap((part, i) => {
    const text = part.replace(/&lt;/g, '<').replace(/&gt;/g, '>');
    if (text === '') return [];
    return i % 2 === 1 ? element('mark', {}, text) : document.createTextNode(text);
  });
}
