import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { listFiles } from '../markdown/files.ts';

const require = createRequire(import.meta.url);
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

interface Cut {
  name: string;
  file: string;
  weights: { min: number; max: number } | undefined;
  /** Which folders' characters the font must have. */
  folders: readonly (readonly [folder: string, endings: readonly string[]])[];
  keep: (char: string) => boolean;
}

const CUTS: readonly Cut[] = [
  {
    name: 'inter',
    file: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    weights: { min: 400, max: 700 },
    folders: [
      ['content', ['mdx', 'md', 'yaml']],
      ['src', ['ts', 'tsx', 'astro']],
    ],
    keep: (c) => c < '\u2fff',
  },
  {
    name: 'korean',
    file: 'pretendard/dist/web/variable/woff2/PretendardVariable.woff2',
    weights: { min: 400, max: 700 },
    folders: [
      ['content/ko', ['mdx', 'md', 'yaml']],
      ['content/outlines', ['yaml']],
      ['src/i18n', ['ts']],
      ['src/core/estimate', ['ts']],
      ['src/simulators', ['ts', 'tsx']],
    ],
    keep: () => true,
  },
];

/** Cuts the fonts to the characters that the site uses, before anything imports them; cached by content. */
export function fonts(): AstroIntegration {
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': async ({ config, logger }) => {
        const root = fileURLToPath(config.root);
        for (const cut of CUTS) {
          const made = await cutFont(root, cut);
          if (made)
            logger.info(`${cut.name}: ${made.characters} characters, ${Math.round(made.bytes / 1000)} kB`);
        }
      },
    },
  };
}

async function cutFont(root: string, { name, file, weights, folders, keep }: Cut) {
  const chars = new Set(ASCII);
  for (const [folder, endings] of folders) {
    for (const f of listFiles(root, folder, endings)) {
      for (const c of readFileSync(join(root, f), 'utf8').normalize('NFC'))
        if (c >= ' ' && keep(c)) chars.add(c);
    }
  }
  const text = [...chars].sort().join('');
  const whole = readFileSync(require.resolve(file));
  const key = createHash('sha256')
    .update(whole)
    .update(`\0${JSON.stringify(weights)}\0${text}`)
    .digest('hex');
  const folder = join(root, '.cache/fonts');
  const out = join(folder, `${name}.woff2`);
  const stamp = join(folder, `${name}.key`);
  if (existsSync(out) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return undefined;
  const font = await subsetFont(whole, text, {
    targetFormat: 'woff2',
    ...(weights && { variationAxes: { wght: weights } }),
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(out, font);
  writeFileSync(stamp, key);
  return { characters: chars.size, bytes: font.length };
}
