import { createHash, hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Fonts } from './geometry/font.ts';
import { MERMAID_VERSION, RENDERER_VERSION } from './version.ts';

/** A digest of what the fonts are: other fonts make other sizes. Fails when a file is missing. */
export async function fingerprint({ regular, bold }: Fonts): Promise<string> {
  const digest = createHash('sha256');
  for (const font of [...regular, '|', ...bold]) {
    if (font === '|') digest.update(font);
    else {
      const { file, axes } = typeof font === 'string' ? { file: font, axes: {} } : font;
      digest.update(await readFile(file)).update(JSON.stringify(axes));
    }
  }
  return digest.digest('hex');
}

/** The content hash of a diagram: 16 hexadecimal digits over all that decides how it looks. */
export const keyOf = (source: string, fonts: string): string =>
  hash('sha256', [RENDERER_VERSION, MERMAID_VERSION, fonts, source].join('\n')).slice(0, 16);
