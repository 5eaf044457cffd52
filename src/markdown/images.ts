import { posix } from 'node:path';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { ImageSize } from './image-size.ts';

/** Where image files live, below the project's root. */
export const IMAGE_FOLDER = 'public/images';

/**
 * Turns `../../public/images/x.png`, which editors and forges can show, into an `lb:` address that becomes a real one
 * when the page is rendered, and gives the image its size, so that nothing moves when it arrives.
 */
export function resolveImages(tree: Root, sizeOf: (file: string) => ImageSize | undefined): void {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName !== 'img' || typeof node.properties.src !== 'string') return;
    // Every folder of pages is one level below content/.
    const file = posix.normalize(posix.join('content/pages', node.properties.src));
    if (!file.startsWith(`${IMAGE_FOLDER}/`)) return;
    node.properties.src = `lb:images/${file.slice(IMAGE_FOLDER.length + 1)}`;
    Object.assign(node.properties, sizeOf(file), { loading: 'lazy', decoding: 'async' });
  });
}
