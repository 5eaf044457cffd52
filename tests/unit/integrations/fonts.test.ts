import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { create, type Font } from 'fontkit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fonts } from '../../../src/integrations/fonts.ts';

vi.mock('node:fs', { spy: true });

const root = mkdtempSync(join(tmpdir(), 'fonts-'));
const put = (name: string, text: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};

/** Runs the integration as Astro does when it starts; gives what it logged. */
async function cut(): Promise<string[]> {
  const logged: string[] = [];
  const logger = { info: (line: string) => logged.push(line) };
  await fonts().hooks['astro:config:setup']?.({
    config: { root: pathToFileURL(`${root}/`) },
    logger,
  } as never);
  return logged;
}

const file = (name: string) => join(root, '.cache/fonts', `${name}.woff2`);
/** A cut font, with what a variable font says of its axes. */
const open = (name: string) =>
  create(readFileSync(file(name))) as Font & { variationAxes: Record<string, { min: number; max: number }> };
const has = (font: Font, text: string) =>
  [...text].map((c) => font.hasGlyphForCodePoint(c.codePointAt(0) as number));

let first: string[];
beforeAll(async () => {
  put('content/topics/dns.mdx', 'Café × 3');
  put('content/ko/topics/dns.mdx', '캐시 é');
  put('content/outlines/spark.yaml', 'paragraphKo: 셔플');
  put('content/areas.yaml', 'korean: 캐');
  put('content/topics/picture.svg', 'ñ');
  put('src/i18n/ko.ts', "'검색'.normalize()");
  put('src/core/hangul.ts', 'ㄱ');
  put('src/components/AboutKo.astro', '<p>낱말</p>');
  first = await cut();
});
afterAll(() => rmSync(root, { recursive: true }));

describe('a cut font', () => {
  test('has the characters of the words, and of ASCII, and no others', () => {
    const inter = open('inter');
    expect(has(inter, 'é×Az~ ')).toEqual(Array(6).fill(true));
    expect(has(inter, 'ñü')).toEqual([false, false]);
    const korean = open('korean');
    expect(has(korean, '캐시검색낱말ㄱA')).toEqual(Array(8).fill(true));
    expect(has(korean, '힣×셔')).toEqual([false, false, false]);
  });

  test('of few pages lies beyond the one of all: its own characters, in a face for just these', () => {
    expect(has(open('korean-more'), '셔플캐힣')).toEqual([true, true, false, false]);
    const face = readFileSync(join(root, '.cache/fonts/korean-more.css'), 'utf8');
    expect(face).toContain('unicode-range:U+c154,U+d50c}');
  });

  test('is variable between the weights that the site uses, and small', () => {
    for (const name of ['inter', 'korean']) {
      const { wght } = open(name).variationAxes;
      expect(wght).toMatchObject({ min: 400, max: 700 });
      expect(statSync(file(name)).size).toBeLessThan(40_000);
    }
  });

  test('is announced with its size, as a browser will load it', () => {
    expect(first).toEqual([
      expect.stringMatching(/^inter: \d+ characters, \d+ kB$/),
      expect.stringMatching(/^korean: \d+ characters, \d+ kB$/),
      'korean-more: 2 characters, 1 kB',
    ]);
  });
});

describe('the cache', () => {
  const old = new Date('2020-01-01');
  const made = (name: string) => statSync(file(name)).mtime > old;
  const age = () => ['inter', 'korean'].map((name) => utimesSync(file(name), old, old));

  test('is used while the characters are the same, whatever the words', async () => {
    age();
    put('content/topics/dns.mdx', '3 × éfaC');
    expect(await cut()).toEqual([]);
    expect([made('inter'), made('korean')]).toEqual([false, false]);
  });

  test('is left for a new character, by the font alone that needs it', async () => {
    age();
    put('content/ko/topics/new.mdx', '힣');
    expect(await cut()).toEqual([expect.stringMatching(/^korean/)]);
    expect([made('inter'), made('korean')]).toEqual([false, true]);
    expect(has(open('korean'), '힣캐')).toEqual([true, true]);
  });

  test('does not outlive the version of the font that it was cut from', async () => {
    const { readFileSync: read } = await vi.importActual<typeof import('node:fs')>('node:fs');
    const ours = 'inter-latin-wght-normal.woff2';
    const other = (path: string) => path.replace(ours, 'inter-latin-wght-italic.woff2');
    vi.mocked(readFileSync).mockImplementation((path, options) => read(other(String(path)), options));
    expect(await cut()).toEqual([expect.stringMatching(/^inter/)]);
    vi.mocked(readFileSync).mockImplementation(read);
    expect(await cut()).toEqual([expect.stringMatching(/^inter/)]);
  });

  test('is made again where its file was lost', async () => {
    rmSync(file('korean'));
    expect(await cut()).toEqual([expect.stringMatching(/^korean/)]);
  });
});
