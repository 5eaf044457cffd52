import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRenderer, type Diagram, place, type Renderer } from '../../../src/diagrams/index.ts';
import { TOKENS } from '../../../src/diagrams/mermaid/palette.ts';
import { RENDERER_VERSION } from '../../../src/diagrams/version.ts';
import { fonts } from './fonts.ts';

const FOLDER = 'tests/fixtures/diagrams';
const DIGESTS = path.join(FOLDER, 'digests.json');
const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mmd'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort();
const sourceOf = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8');
const newRenderer = () => createRenderer({ cacheDir: mkdtempSync(path.join(tmpdir(), 'diagrams-')), fonts });

let renderer: Renderer;
const drawn = new Map<string, Diagram>();
beforeAll(async () => {
  renderer = newRenderer();
  // All at once: they are drawn in turn.
  await Promise.all(names.map(async (name) => drawn.set(name, await renderer.render(sourceOf(name)))));
}, 120_000);
afterAll(() => renderer.close());

const get = (name: string): Diagram => {
  const diagram = drawn.get(name);
  if (!diagram) throw new Error(`${name} was not drawn`);
  return diagram;
};
const read = (name: string): Element =>
  new JSDOM(get(name).svg).window.document.querySelector('svg') as Element;
const all = (svg: Element): Element[] => [svg, ...svg.querySelectorAll('*')];

test('all 24 kinds of diagram are drawn, and those with roles', () => {
  expect(names.filter((name) => !name.includes('/'))).toHaveLength(24);
  expect(drawn.size).toBe(names.length);
  expect(renderer.stats).toEqual({ drawn: names.length, cached: 0 });
});

describe.each(names)('%s', (name) => {
  test('holds no style, script or foreign part, and one class', () => {
    for (const element of all(read(name))) {
      expect(element.nodeName).not.toMatch(/^(style|script|foreignObject|image|a|switch)$/);
      for (const { name: attribute } of element.attributes)
        expect(attribute).not.toMatch(/^(style|on.*|data-.*|font-family)$/);
      if (element.hasAttribute('class')) expect(element.getAttribute('class')).toMatch(/^dg( dg-w\d+)?$/);
    }
  });

  test('is painted in variables of the palette only', () => {
    for (const element of all(read(name))) {
      for (const attribute of ['fill', 'stroke', 'stop-color', 'color']) {
        const paint = element.getAttribute(attribute) ?? 'none';
        const token = /^var\(--dg-(.+)\)$/.exec(paint)?.[1];
        if (token === undefined) expect(paint).toMatch(/^none$|^url\(#dg-/);
        else expect(TOKENS).toContain(token);
      }
    }
    expect(get(name).svg).not.toMatch(/#[0-9a-f]{6}\b|rgba?\(|hsl/);
  });

  test('has no text under 12 pixels', () => {
    for (const text of read(name).querySelectorAll('text, tspan')) {
      expect(Number(text.closest('[font-size]')?.getAttribute('font-size'))).toBeGreaterThanOrEqual(12);
    }
  });

  test('has no line without a stroke', () => {
    const svg = read(name);
    // A line of a sequence may be there for its number alone, which is its marker.
    for (const line of svg.querySelectorAll('line:not([marker-start]):not([marker-end])')) {
      expect(line.closest('[stroke]')?.getAttribute('stroke'), line.outerHTML).toMatch(/^var/);
    }
  });

  test('points only to what it holds, under its own prefix', () => {
    const svg = read(name);
    const ids = new Set([...svg.querySelectorAll('[id]')].map((element) => element.id));
    for (const [, id] of get(name).svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
    for (const id of ids) expect(id).toMatch(new RegExp(`^${svg.id}-\\w+$`));
  });

  test('is as large as it says, and small in bytes', () => {
    const { svg, width, height } = get(name);
    const viewBox = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg);
    expect([Number(viewBox?.[1]), Number(viewBox?.[2])]).toEqual([width, height]);
    expect(svg.length).toBeLessThan(10_000);
  });
});

test('names and descriptions are taken from the source, and are part of the picture', () => {
  const { title, description, svg, type } = get('02-flowchart-ko.mmd');
  expect([title, description, type]).toEqual([
    '쓰기 경로',
    '게이트웨이가 요청을 검증하고 큐에 넣으면 작업자가 저장소에 기록한다.',
    'flowchart',
  ]);
  expect(place(svg, 1)).toContain('<title id="');
  expect(get('10-mindmap.mmd').title).toBeUndefined();
});

test('a Korean label fits its box', () => {
  const svg = read('02-flowchart-ko.mmd');
  const group = [...svg.querySelectorAll('g')].find(
    (g) => g.lastElementChild?.textContent === '클라이언트 요청',
  );
  const width = Number(group?.querySelector('rect')?.getAttribute('width'));
  // 88.6 pixels of text, and padding of 12 twice on either side.
  expect(width).toBeGreaterThan(88.6 + 4 * 12 - 1);
  expect(width).toBeLessThan(88.6 + 4 * 12 + 1);
});

test('roles give nodes their colours', () => {
  for (const role of ['client', 'edge', 'service', 'cache', 'store', 'queue', 'failure']) {
    expect(get('roles/cache-aside.mmd').svg).toContain(`stroke="var(--dg-${role})"`);
  }
});

test('the same source gives the same bytes, in another order and another thread', async () => {
  const other = newRenderer();
  for (const name of [
    '26-req.mmd',
    '20-git.mmd',
    '12-architecture.mmd',
    '10-mindmap.mmd',
    '06-class.mmd',
    '01-flowchart.mmd',
  ]) {
    expect((await other.render(sourceOf(name))).svg).toBe(get(name).svg);
  }
  await other.close();
}, 120_000);

/*
 * The cache outlives changes of this code. So a change of any picture must change the version that
 * is part of the cache's keys: raise RENDERER_VERSION, run this test with UPDATE_DIGESTS=1.
 */
test('no picture has changed without a new renderer version', () => {
  const digests = Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(get(name).svg.replaceAll(/dg-[0-9a-f]{8}/g, ''))
        .digest('hex')
        .slice(0, 12),
    ]),
  );
  const stored = JSON.parse(readFileSync(DIGESTS, 'utf8'));
  if (process.env.UPDATE_DIGESTS && stored.version !== RENDERER_VERSION) {
    writeFileSync(DIGESTS, `${JSON.stringify({ version: RENDERER_VERSION, digests }, null, 2)}\n`);
  } else {
    expect({ version: RENDERER_VERSION, digests }).toEqual(stored);
  }
});
