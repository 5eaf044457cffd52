import type { Page } from '@playwright/test';
import { axeFinds, OF_COLOR } from './axe.ts';
import { expect, OWN_PATHS, SAMPLES, test } from './site.ts';

const MISSING = 'no/such/page/';
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
  test(`axe finds nothing in both themes: ${names}`, { tag: '@once' }, async ({ page }) => {
    test.setTimeout(120_000);
    for (const path of paths) await expectClean(page, path);
  });
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
  expect.soft(await axeFinds(page), `/${path} light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await axeFinds(page, { rules: OF_COLOR }), `/${path} dark`).toEqual([]);
}

for (let first = 0; first < SAMPLES.length; first += TOGETHER) {
  const paths = SAMPLES.slice(first, first + TOGETHER);
  const names = `/${paths[0]} to /${paths.at(-1)}`;
  test(`axe finds nothing on a phone: ${names}`, { tag: '@once' }, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 360, height: 780 });
    for (const path of paths) {
      await show(page, path);
      expect.soft(await axeFinds(page), `/${path}`).toEqual([]);
    }
  });
}
