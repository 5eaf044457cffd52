import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/core/finding.ts';
import { nearest } from '../../src/core/nearest.ts';
import { IMAGE_FOLDER } from '../../src/markdown/images.ts';
import type { Corpus, Page } from './corpus.ts';
import { fileOfLink, imagesOf } from './page-links.ts';
import type { Rule } from './rule.ts';

/** Images that are not there under exactly this name, which a disk that ignores case would hide. */
export const rule: Rule = {
  id: 'A09',
  title: `every image is a file of ${IMAGE_FOLDER}/, in exactly this spelling`,
  check: (corpus) => corpus.pages.flatMap((page) => missing(page, corpus)),
};

function missing(page: Page, { root }: Corpus): Finding[] {
  return imagesOf(page).flatMap(({ url, line, column }) => {
    // An image of another origin is A15's.
    if (/^([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(url)) return [];
    const file = fileOfLink(page, url);
    const message = `there is no image ${file}`;
    const place = { file: page.path, line, column, rule: 'A09', message };
    if (!file.startsWith(`${IMAGE_FOLDER}/`)) {
      return [
        { ...place, remedy: `put the file into ${IMAGE_FOLDER}/ and write ../../${IMAGE_FOLDER}/name.png` },
      ];
    }
    const names = namesIn(root, IMAGE_FOLDER);
    const name = file.slice(IMAGE_FOLDER.length + 1);
    if (names.includes(name)) return [];
    const other = names.find((n) => n.toLowerCase() === name.toLowerCase()) ?? nearest(name, names);
    return [{ ...place, remedy: other ? `write ${other}` : `put the file into ${IMAGE_FOLDER}/` }];
  });
}

/** Read from the folder, not asked file by file: the folder knows the spelling on every disk. */
function namesIn(root: string, folder: string): string[] {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path) : [];
}
