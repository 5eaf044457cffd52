import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { VIEWPORT } from '../../src/diagrams/dom/install.ts';
import { trim } from '../../src/diagrams/finish/size.ts';
import { createRenderer, type Renderer } from '../../src/diagrams/index.ts';
import { config } from '../../src/diagrams/mermaid/config.ts';
import { faces, fonts } from '../unit/diagrams/fonts.ts';

/*
 * Diagrams are laid out without a browser, by our own measuring. Here a browser lays out the same
 * sources with the same fonts and configuration, and the sizes must agree.
 */

const FOLDER = path.resolve('tests/fixtures/diagrams');
const ALLOWED = 0.05;

/** A page with the fonts loaded and mermaid configured as we configure it. */
async function openMermaid(page: Page): Promise<void> {
  const rules = await Promise.all(
    faces.map(async ({ family, weight, file }) => {
      const type = file.endsWith('.woff2') ? 'woff2' : 'otf';
      const data = (await readFile(file)).toString('base64');
      return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/${type};base64,${data})}`;
    }),
  );
  await page.setContent(
    `<!doctype html><style>${rules.join('')} body{font-family:Inter,Pretendard}</style><p>a가<b>a가</b></p>`,
  );
  await page.evaluate(() => document.fonts.ready);
  await page.addScriptTag({ path: path.resolve('node_modules/mermaid/dist/mermaid.min.js') });
  await page.evaluate((settings) => Reflect.get(window, 'mermaid').initialize(settings), config);
}

/** What mermaid gives in the browser: its view box and the box of what it drew. */
async function measureInBrowser(page: Page, source: string) {
  return page.evaluate(async (text) => {
    // The generator of the worker: some diagrams make up names.
    let state = 1;
    Math.random = () => {
      state = (state * 16807) % 2147483647;
      return (state - 1) / 2147483646;
    };
    const { svg } = await Reflect.get(window, 'mermaid').render('reference', text);
    const host = document.createElement('div');
    host.innerHTML = svg;
    document.body.append(host);
    const root = host.querySelector('svg') as SVGSVGElement;
    for (const line of root.querySelectorAll('.today')) line.remove();
    const { x, y, width, height } = root.getBBox();
    host.remove();
    return { viewBox: root.getAttribute('viewBox'), drawn: { x0: x, y0: y, x1: x + width, y1: y + height } };
  }, source);
}

let renderer: Renderer;
let page: Page;

// In one worker, so that fonts and mermaid are loaded once.
test.describe.configure({ mode: 'default' });
test.beforeAll(async ({ browser }) => {
  renderer = createRenderer({ cacheDir: await mkdtemp(path.join(tmpdir(), 'diagrams-')), fonts });
  // C4 asks how wide the screen is, and lays out to it.
  page = await browser.newPage({ viewport: VIEWPORT, screen: VIEWPORT });
  await openMermaid(page);
});
test.afterAll(async () => {
  await renderer.close();
  await page.close();
});

for (const name of (await readdir(FOLDER)).filter((file) => file.endsWith('.mmd')).sort()) {
  test(`${name} is as large as a browser makes it`, async () => {
    const source = await readFile(path.join(FOLDER, name), 'utf8');
    const { width, height } = await renderer.render(source);
    const { viewBox, drawn } = await measureInBrowser(page, source);
    const box = trim(viewBox, drawn);
    if (!box) throw new Error('the browser drew nothing');
    const drift = [width / (box.x1 - box.x0) - 1, height / (box.y1 - box.y0) - 1];
    const [inWidth, inHeight] = drift.map((share) => `${(100 * share).toFixed(2)} %`);
    test.info().annotations.push({
      type: 'drift',
      description: `${width}x${height}, width ${inWidth}, height ${inHeight}`,
    });
    for (const share of drift) expect(Math.abs(share)).toBeLessThanOrEqual(ALLOWED);
  });
}
