import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createRenderer, type Renderer } from '../diagrams/index.ts';
import { words } from '../i18n/index.ts';
import { whenRead } from './files.ts';
import { readImageSize } from './image-size.ts';
import type { RenderContext } from './render.ts';
import { createSnippetRunner } from './snippets.ts';

type Context = RenderContext & {
  /** Whether these drawings are still in the cache. */
  hasDiagrams: (keys: readonly string[]) => boolean;
};

/** So many waiting diagrams are worth a second worker. */
const MANY = 5;

let made: Context | undefined;

/** What rendering needs, made once: the drawer of diagrams, the runner of code, the words. */
export function renderContext(root: string): Context {
  if (made) return made;
  const require = createRequire(import.meta.url);
  const cacheDir = join(root, '.cache/diagrams');
  const inter = dirname(require.resolve('@fontsource-variable/inter/package.json'));
  const pretendard = dirname(require.resolve('pretendard/package.json'));
  const fonts = (wght: number, style: string) => [
    { file: join(inter, 'files/inter-latin-wght-normal.woff2'), axes: { wght } },
    join(pretendard, `dist/public/static/Pretendard-${style}.otf`),
  ];
  const options = { cacheDir, fonts: { regular: fonts(400, 'Regular'), bold: fonts(700, 'Bold') } };
  const renderers = [createRenderer(options), createRenderer(options)] as const;
  whenRead(async () => void (await Promise.all(renderers.map((r) => r.close()))));
  made = {
    draw: drawers(renderers),
    run: createSnippetRunner({ cacheDir: join(root, '.cache/snippets') }),
    words: { en: words('en').page, ko: words('ko').page },
    imageSize: (file) => readImageSize(join(root, file)),
    hasDiagrams: (keys) => keys.every((key) => existsSync(join(cacheDir, `${key}.json`))),
  };
  return made;
}

/** Draws with the first renderer, and with the second too while many wait: a worker takes over a second to start. */
function drawers([first, second]: readonly [Renderer, Renderer]): RenderContext['draw'] {
  let waiting = 0;
  let drawn = 0;
  return async (source) => {
    waiting += 1;
    drawn += 1;
    try {
      return await (waiting > MANY && drawn % 2 ? second : first).render(source);
    } finally {
      waiting -= 1;
    }
  };
}
