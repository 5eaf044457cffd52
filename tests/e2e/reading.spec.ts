import { expect, SAMPLES, test } from './site.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a topic shows its words, pictures, tables, deck and sources', async ({ page }) => {
    await page.goto('topics/consistent-hashing/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Consistent Hashing');
    await expect(page.locator('figure.diagram svg').first()).toBeVisible();
    await expect(page.locator('figure.estimate').first()).toBeVisible();
    await expect(page.locator('lb-sim .sim-still svg').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Check yourself' })).toBeVisible();
    await expect(page.locator('.sources li').first()).toBeVisible();
  });

  test('no button is dead: none is shown that needs a script', { tag: '@once' }, async ({ page }) => {
    for (const path of SAMPLES) {
      await page.goto(path);
      await expect(page.locator('button:visible'), path).toHaveCount(0);
      await expect(page.locator('select:visible'), path).toHaveCount(0);
    }
  });

  test('a practice opens on its prompt, with the solution and every hint closed', async ({ page }) => {
    await page.goto('practices/url-shortener/');
    await expect(page.locator('.prompt')).toBeVisible();
    await expect(page.locator('details.hint')).toHaveCount(4);
    await expect(page.locator('details.hint[open], details.fold[open]')).toHaveCount(0);
    await expect(page.locator('details.fold')).toHaveCount(12);
    await page.locator('details.hint summary').first().click();
    await expect(page.locator('details.hint p').first()).toBeVisible();
    await page.locator('details.fold summary').first().click();
    await expect(page.locator('details.fold').first()).toHaveAttribute('open', '');
  });

  test('the search leads to the glossary, the menu to the list at the foot', async ({ page }) => {
    await page.goto('topics/caching/');
    await page.locator('[data-search]').click();
    await expect(page).toHaveURL(/\/glossary\/$/);
    await page.setViewportSize({ width: 360, height: 700 });
    await page.locator('[data-menu]').click();
    await expect(page).toHaveURL(/#site-menu$/);
  });

  test('lists narrow by plain links', async ({ page }) => {
    await page.goto('topics/');
    await page.getByRole('link', { name: 'Foundation', exact: true }).click();
    await expect(page).toHaveURL(/topics\/level\/foundation\/$/);
    await page.goto('practices/');
    await page.getByRole('link', { name: 'Medium', exact: true }).click();
    await expect(page).toHaveURL(/practices\/difficulty\/medium\/$/);
    await expect(page.locator('.list li')).not.toHaveCount(0);
  });

  test('the language can be switched, and an untranslated page says that it is in English', async ({
    page,
  }) => {
    await page.goto('topics/caching/');
    await page.getByRole('link', { name: '한국어' }).first().click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page.locator('h1')).toContainText('캐싱');
    await page.goto('ko/topics/dns/');
    await expect(page.locator('.notice')).toContainText('번역');
    await expect(page.locator('article')).toHaveAttribute('lang', 'en');
  });
});

test.describe('narrow', { tag: '@once' }, () => {
  test('what is wider than the page scrolls in a region that has a name and takes the focus', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of SAMPLES) {
      await page.goto(path);
      const nameless = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *')]
          .filter(
            (e) =>
              e.scrollWidth > e.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX),
          )
          .filter(
            (e) =>
              e.checkVisibility() &&
              (e.tabIndex < 0 || !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby'))),
          )
          .map((e) => `${e.tagName}.${e.className}`),
      );
      expect(nameless, path).toEqual([]);
    }
  });

  test('text may grow to 200 % without losing anything', async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 800 });
    for (const path of SAMPLES) {
      await page.goto(path);
      await page.evaluate(() => void document.documentElement.style.setProperty('font-size', '200%'));
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, path).toBeLessThanOrEqual(0);
    }
  });
});

test('Korean words do not break inside, on pages of either language', { tag: '@once' }, async ({ page }) => {
  for (const path of ['topics/caching/', 'ko/topics/caching/']) {
    await page.goto(path);
    const breaks = await page
      .locator(path.startsWith('ko/') ? 'main p' : '[lang=ko]')
      .evaluateAll((list) => list.map((e) => getComputedStyle(e).wordBreak));
    expect(breaks.length, path).toBeGreaterThan(1);
    expect(new Set(breaks), path).toEqual(new Set(['keep-all']));
  }
});

test.describe('print', () => {
  test('shows the words without the furniture, details open, and the addresses of sources', async ({
    page,
  }) => {
    await page.goto('practices/url-shortener/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.header')).toBeHidden();
    await expect(page.locator('.sidebar')).toBeHidden();
    await expect(page.locator('.step-links')).toBeHidden();
    const shown = await page.evaluate(() =>
      document.querySelector('details.fold > :not(summary)')?.checkVisibility(),
    );
    expect(shown).toBe(true);
    const after = await page
      .locator('.sources a[href^="https"]')
      .first()
      .evaluate((a) => getComputedStyle(a, '::after').content);
    expect(after).toContain('(');
  });

  test('of the review and the settings shows what stands there, and no control', async ({ page }) => {
    for (const [path, live] of [
      ['review/', '.review'],
      ['settings/', '.settings-part'],
    ] as const) {
      await page.goto(path);
      const controls = page.locator('main :is(button, select, input):visible');
      await expect(page.locator(live).first()).toBeVisible();
      await expect(controls).not.toHaveCount(0);
      await page.emulateMedia({ media: 'print' });
      await expect(controls).toHaveCount(0);
      await expect(page.locator('.header')).toBeHidden();
      await expect(page.locator('main h2').first()).toBeVisible();
      await page.emulateMedia({ media: 'screen' });
    }
  });
});
