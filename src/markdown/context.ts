import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createRenderer } from '../diagrams/index.ts';
import { words } from '../i18n/index.ts';
import type { RenderContext } from './render.ts';
import { createSnippetRunner } from './snippets.ts';

type Context = RenderContext & {
  /** Whether these drawings are still in the cache. */
  hasDiagrams: (keys: readonly string[]) => boolean;
};

let made: Context | undefined;

/** What rendering needs, made once: the drawer of diagrams, the runner of code, the words. */
export function renderContext(root: string): Context {
  if (made) return made;
  const require = createRequire(import.meta.url);
  const cacheDir = join(root, '.cache/diagrams');
  const inter = dirname(require.resolve('@fontsource-variable/inter/package.json'));
  const pretendard = dirname(require.resolve('pretendard/package.json'));
  const fonts = (wght: number) => [
    { file: join(inter, 'files/inter-latin-wght-normal.woff2'), axes: { wght } },
    { file: join(pretendard, 'dist/public/variable/PretendardVariable.ttf'), axes: { wght } },
  ];
  const renderer = createRenderer({
    cacheDir,
    fonts: { regular: fonts(400), bold: fonts(700) },
  });
  made = {
    draw: (source) => renderer.render(source),
    run: createSnippetRunner({ cacheDir: join(root, '.cache/snippets') }),
    words: { en: words('en').page, ko: words('ko').page },
    hasDiagrams: (keys) => keys.every((key) => existsSync(join(cacheDir, `${key}.json`))),
  };
  return made;
}
