import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');

type Oklch = readonly [l: number, c: number, h: number];

/** The light and dark value of every colour token. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\(oklch\(([^)]+)\),\s*oklch\(([^)]+)\)\)/g)].map(
    ([, name, light, dark]) => [
      name as string,
      [light, dark].map((v) => (v as string).split(' ').map(Number) as unknown as Oklch) as [Oklch, Oklch],
    ],
  ),
);

/** Relative luminance (WCAG 2.2) of an OKLCH colour; conversion by Ottosson, "A perceptual color space", 2020. */
function luminance([L, C, h]: Oklch): number {
  const a = C * Math.cos((h * Math.PI) / 180);
  const b = C * Math.sin((h * Math.PI) / 180);
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (x: number) => Math.min(1, Math.max(0, x));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string, theme: 0 | 1): number {
  const value = (name: string) => luminance((tokens.get(name) as [Oklch, Oklch])[theme]);
  const [high, low] = [value(front), value(back)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const themes = [
  ['light', 0],
  ['dark', 1],
] as const;

describe.each(themes)('contrast in the %s theme', (_, theme) => {
  it.each(['text', 'text-muted', 'accent', 'heading'])(
    '%s reaches 7:1 on the background and on surfaces',
    (front) => {
      for (const back of ['bg', 'surface'])
        expect(contrast(front, back, theme), back).toBeGreaterThanOrEqual(7);
    },
  );
  it.each(['text-faint', 'info', 'tip', 'caution', 'danger', 'deep', 'accent-hover'])(
    '%s reaches 4.5:1 on the background',
    (front) => {
      expect(contrast(front, 'bg', theme)).toBeGreaterThanOrEqual(4.5);
    },
  );
  it('borders of controls reach 3:1', () => {
    for (const back of ['bg', 'surface'])
      expect(contrast('border-strong', back, theme), back).toBeGreaterThanOrEqual(3);
  });
  it.each([...tokens.keys()].filter((k) => k.startsWith('series-')))(
    '%s reaches 3:1 on the background',
    (front) => {
      expect(contrast(front, 'bg', theme)).toBeGreaterThanOrEqual(3);
    },
  );
});
