import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/core/finding.ts';
import { imageSize } from '../../src/markdown/image-size.ts';
import { IMAGE_FOLDER } from '../../src/markdown/images.ts';
import { LIMITS } from './limits.ts';
import type { Rule } from './rule.ts';
import { walk } from './walk.ts';

/** Files, fences and images beyond the limits. Such a file is not parsed, so no other rule speaks of it. */
export const rule: Rule = {
  id: 'A16',
  title: `a file has at most ${LIMITS.fileBytes} bytes, a fence ${LIMITS.fenceLines} lines, an image ${LIMITS.imagePixels} pixels a side`,
  check: ({ files, root }) => [
    ...files.flatMap(({ path, over }) =>
      over ? [{ file: path, rule: 'A16', ...over, remedy: 'split the page, or shorten what it shows' }] : [],
    ),
    ...walk(root, IMAGE_FOLDER).files.flatMap((file) => imageFaults(root, file)),
  ],
};

function imageFaults(root: string, file: string): Finding[] {
  const path = join(root, file);
  const finding = (message: string, remedy: string) => [{ file, rule: 'A16', message, remedy }];
  const { size } = lstatSync(path);
  if (size > LIMITS.imageBytes) {
    return finding(
      `the image has ${size} bytes; the limit is ${LIMITS.imageBytes}`,
      'make it smaller, or draw it as a Mermaid fence',
    );
  }
  const pixels = imageSize(readFileSync(path));
  if (!pixels) return finding('the image is no PNG, JPEG or WebP', 'save it as WebP');
  const { width, height } = pixels;
  if (Math.max(width, height) <= LIMITS.imagePixels) return [];
  return finding(
    `the image has ${width} x ${height} pixels; the limit is ${LIMITS.imagePixels} a side`,
    'scale it down',
  );
}
