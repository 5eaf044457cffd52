import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of a built site: its pages, plain and in brotli (quality 9, extrapolated from every tenth), and all of its search index. */
export function bytesOf(dist: string): { pages: number; html: number; brotli: number; search: number } {
  const files = (pattern: string) =>
    globSync(pattern, { cwd: dist })
      .map((f) => join(dist, f))
      .filter((f) => statSync(f).isFile());
  const size = (list: string[]) => list.reduce((sum, f) => sum + statSync(f).size, 0);
  const html = files('**/*.html');
  const sample = html.filter((_, i) => i % 10 === 0);
  const packed = sample.reduce(
    (sum, f) =>
      sum + brotliCompressSync(readFileSync(f), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length,
    0,
  );
  return {
    pages: html.length,
    html: size(html),
    brotli: (packed / sample.length) * html.length,
    search: size(files('pagefind/**/*')) + size(files('search/**/*.json')),
  };
}
