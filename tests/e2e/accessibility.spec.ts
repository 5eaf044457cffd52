import { axeFinds, OF_COLOR } from './axe.ts';
import { expect, OWN_PATHS, SAMPLES, test } from './site.ts';

const MISSING = 'no/such/page/';

for (const path of [...OWN_PATHS, MISSING]) {
  test(`axe finds nothing on /${path}, in both themes`, { tag: '@once' }, async ({ page, faults }) => {
    // Without motion the colors of a theme are there at once.
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    await page.evaluate(() => {
      for (const d of document.querySelectorAll('details')) d.open = true;
    });
    expect(await axeFinds(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFinds(page, { rules: OF_COLOR }), 'dark').toEqual([]);
    if (path === MISSING) faults.list.length = 0;
  });
}

for (const path of SAMPLES) {
  test(`axe finds nothing on /${path} on a phone`, { tag: '@once' }, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(path);
    expect(await axeFinds(page)).toEqual([]);
  });
}
