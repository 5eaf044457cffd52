import type { Page } from '@playwright/test';
import { axeFinds, markNewColors, OF_COLOR } from './axe.ts';
import { expect, OWN_PATHS, SAMPLES, test } from './site.ts';

const MISSING = 'no/such/page/';
/** The pages that set the standard for their kind. */
const STANDARD = [
  ...['back-of-the-envelope-estimation', 'latency-numbers', 'nines-of-availability', 'powers-of-two'],
  ...['caching', 'caching-strategies', 'consistent-hashing', 'cap-theorem', 'rate-limiting', 'message-queue'],
  ...['dns', 'idempotency'],
].map((id) => `topics/${id}/`);
/** Lists of thousands of elements, alike row by row. */
const LONG: readonly string[] = ['library/', 'glossary/'];
/** Pages on which axe judges every color; elsewhere it judges what none of the pages before had. */
const WHOLE: ReadonlySet<string> = new Set([
  ...SAMPLES.filter((path) => !LONG.includes(path)),
  ...STANDARD,
  ...['url-shortener', 'rate-limiter', 'parking-garage'].map((id) => `practices/${id}/`),
  ...['kafka', 'redis'].map((id) => `systems/${id}/`),
  MISSING,
]);
/** The looks that axe has judged in this worker, by theme, and on a phone. */
const seen = { light: new Set<string>(), dark: new Set<string>(), phone: new Set<string>() };
/** To begin a test costs as much as a small page: so many pages share one. */
const TOGETHER = 6;

async function show(page: Page, path: string): Promise<void> {
  // Without motion the colors of a theme are there at once.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(path);
}

for (let first = 0; first < OWN_PATHS.length; first += TOGETHER) {
  const paths = OWN_PATHS.slice(first, first + TOGETHER);
  const names = `/${paths[0]} to /${paths.at(-1)}`;
  test(`axe finds nothing in either theme, and nothing scrolls sideways at 320 px (400 % zoom of 1280 px) and 360 px: ${names}`, {
    tag: '@once',
  }, async ({ page }) => {
    test.setTimeout(120_000);
    for (const path of paths) {
      await expectClean(page, path);
      await expectNarrow(page, path);
    }
  });
}

async function expectNarrow(page: Page, path: string): Promise<void> {
  const wide = page.viewportSize() ?? { width: 1280, height: 720 };
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 640 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(over, `/${path} at ${width}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(wide);
}

test('axe finds nothing on a missing page, in both themes', { tag: '@once' }, async ({ page, faults }) => {
  await expectClean(page, MISSING);
  faults.list.length = 0;
});

async function expectClean(page: Page, path: string): Promise<void> {
  await show(page, path);
  await page.evaluate(() => {
    for (const d of document.querySelectorAll('details')) d.open = true;
  });
  const whole = WHOLE.has(path);
  expect.soft(await axeFinds(page, whole ? {} : { without: OF_COLOR }), `/${path} light`).toEqual([]);
  if (!whole) await expectClearColors(page, path, 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  if (whole) expect.soft(await axeFinds(page, { rules: OF_COLOR }), `/${path} dark`).toEqual([]);
  else await expectClearColors(page, path, 'dark');
}

async function expectClearColors(page: Page, path: string, where: keyof typeof seen): Promise<void> {
  if ((await markNewColors(page, seen[where])) === 0) return;
  expect.soft(await axeFinds(page, { rules: OF_COLOR, marked: true }), `/${path} ${where}`).toEqual([]);
}

test('a color that no page had before is judged once', { tag: '@once' }, async ({ page }) => {
  await show(page, 'about/');
  const judged = new Set<string>();
  expect(await markNewColors(page, judged)).toBeGreaterThan(5);
  expect(await markNewColors(page, judged)).toBe(0);
  await page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    for (const [color, ground] of [
      ['#aaa', ''],
      ['#aaa', ''],
      ['', '#555'],
    ] as const) {
      const words = document.createElement('p');
      words.textContent = 'Too faint to read.';
      words.style.color = color;
      words.style.backgroundColor = ground;
      main.append(words);
    }
  });
  expect(await markNewColors(page, judged)).toBe(2);
  const found = await axeFinds(page, { rules: OF_COLOR, marked: true });
  expect(found).toHaveLength(2);
  expect(found.join()).toContain('color-contrast');
});

for (let first = 0; first < SAMPLES.length; first += TOGETHER) {
  const paths = SAMPLES.slice(first, first + TOGETHER);
  const names = `/${paths[0]} to /${paths.at(-1)}`;
  test(`axe finds nothing on a phone: ${names}`, { tag: '@once' }, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 360, height: 780 });
    for (const path of paths) {
      await show(page, path);
      const whole = WHOLE.has(path);
      expect.soft(await axeFinds(page, whole ? {} : { without: OF_COLOR }), `/${path}`).toEqual([]);
      if (!whole) await expectClearColors(page, path, 'phone');
    }
  });
}
