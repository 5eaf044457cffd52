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
  /** Which folders' characters the font must have; a file stands without endings. */
  folders: readonly (readonly [folder: string, endings: readonly string[]])[];
  keep: (char: string) => boolean;
  /** A cut whose characters this one leaves out: it is loaded beside that one, where a page has a character of it. */
  beyond?: Cut;
}

/** What every page in Korean needs: words in Korean, and the interface. */
const KOREAN: Cut = {
  name: 'korean',
  file: 'pretendard/dist/web/variable/woff2/PretendardVariable.woff2',
  weights: { min: 400, max: 700 },
  folders: [
    ['content/ko', ['mdx', 'md', 'yaml']],
    // Names of areas and paths stand beside every topic.
    ['content/areas.yaml', []],
    ['content/paths', ['yaml']],
    ['src/i18n', ['ts']],
    // The about page has its text in a component.
    ['src/components', ['astro', 'ts']],
    // Letters over the lists of the glossary, which stand in no text.
    ['src/core/hangul.ts', []],
    ['src/core/estimate', ['ts']],
  ],
  keep: () => true,
};

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
  KOREAN,
  {
    ...KOREAN,
    name: 'korean-more',
    // Systems in a paragraph, and simulators: a few pages each.
    folders: [
      ['content/outlines', ['yaml']],
      ['src/core', ['ts']],
      ['src/simulators', ['ts', 'tsx']],
    ],
    keep: (c) => c >= '\uac00' && c <= '\ud7a3',
    beyond: KOREAN,
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

function charactersOf(root: string, { folders, keep, beyond }: Cut): Set<string> {
  const chars = new Set(beyond ? '' : ASCII);
  for (const [folder, endings] of folders) {
    const files = endings.length > 0 ? listFiles(root, folder, endings) : [folder];
    for (const f of files.filter((name) => existsSync(join(root, name)))) {
      // ASCII is in already, and most of a text is that.
      const others =
        readFileSync(join(root, f), 'utf8')
          .normalize('NFC')
          .match(/\P{ASCII}/gu) ?? [];
      for (const c of new Set(others)) if (keep(c)) chars.add(c);
    }
  }
  const others = beyond && charactersOf(root, beyond);
  return others ? new Set([...chars].filter((c) => !others.has(c))) : chars;
}

/** The face of a cut that lies beyond another: the same family, for its own characters only. */
function faceOf(name: string, chars: ReadonlySet<string>): string {
  const codes = [...chars].map((c) => c.charCodeAt(0)).sort((a, b) => a - b);
  const range = codes.map((code) => `U+${code.toString(16)}`).join(',');
  // Without a character there is nothing to load, and an empty range would be every character.
  if (!range) return '';
  return `@font-face{font-family:"Pretendard";src:url("./${name}.woff2") format("woff2");font-weight:400 700;font-display:swap;unicode-range:${range}}\n`;
}

async function cutFont(root: string, cut: Cut) {
  const { name, file, weights, beyond } = cut;
  const chars = charactersOf(root, cut);
  const text = [...chars].sort().join('');
  const whole = readFileSync(require.resolve(file));
  const key = createHash('sha256')
    .update(whole)
    .update(`\0${JSON.stringify(weights)}\0${text}`)
    .digest('hex');
  const folder = join(root, '.cache/fonts');
  const out = join(folder, `${name}.woff2`);
  const stamp = join(folder, `${name}.key`);
  const face = join(folder, `${name}.css`);
  const complete = existsSync(out) && (!beyond || existsSync(face));
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return undefined;
  const font = await subsetFont(whole, text || ' ', {
    targetFormat: 'woff2',
    ...(weights && { variationAxes: { wght: weights } }),
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(out, font);
  if (beyond) writeFileSync(face, faceOf(name, chars));
  writeFileSync(stamp, key);
  return { characters: chars.size, bytes: font.length };
}
