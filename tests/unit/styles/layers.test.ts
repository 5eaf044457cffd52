import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ORDER = '@layer reset, tokens, base, prose, layout, components, utilities, print;';
/** Sheets that Astro bundles behind tokens.css, whose first line gives the order for all of them. */
const BUNDLED = new Set(
  [...readFileSync('src/layouts/Base.astro', 'utf8').matchAll(/^import '\.\.\/(.*\.css)';$/gm)].map(
    ([, path]) => `src/${path}`,
  ),
);

describe('style sheets', () => {
  for (const file of globSync('src/**/*.css').filter((f) => !BUNDLED.has(f))) {
    it(`${file} names the layers in their order first, so that it may load before the others`, () => {
      expect(readFileSync(file, 'utf8').trimStart().startsWith(ORDER)).toBe(true);
    });
  }

  it('the first of the bundle is the one that gives the order', () => {
    const [first] = BUNDLED;
    expect(first).toBe('src/styles/tokens.css');
    expect(readFileSync('src/styles/tokens.css', 'utf8')).toContain(ORDER);
  });

  it('all rules stand in a layer', () => {
    for (const file of globSync('src/**/*.css')) {
      const outside = readFileSync(file, 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/@font-face\s*\{[^}]*\}/g, '')
        // The faces that the build writes beside the fonts it cuts: nothing but such.
        .replace(/@import "(\.\.\/)+\.cache\/fonts\/[a-z-]+\.css";/g, '');
      let depth = 0;
      const top = [...outside].filter((c) => {
        if (c === '{') depth += 1;
        const here = depth === 0;
        if (c === '}') depth -= 1;
        return here;
      });
      const heads = top
        .join('')
        .split(/[;\n]/)
        .map((s) => s.trim())
        .filter(Boolean);
      expect(
        heads.filter((h) => !h.startsWith('@layer')),
        file,
      ).toEqual([]);
    }
  });

  it('no sheet uses !important', () => {
    for (const file of globSync('src/**/*.css'))
      expect(readFileSync(file, 'utf8')).not.toContain('!important');
  });
});
