import { expect, SAMPLES, test } from './site.ts';

test('keyboard alone: skip link, header, sidebar and contents are reached in order, and the focus is seen', async ({
  page,
}) => {
  await page.goto('topics/caching/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
  const order: string[] = [];
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const e = document.activeElement as HTMLElement;
      if (e === document.body) return undefined;
      const box = e.getBoundingClientRect();
      const header = document.querySelector('.header')?.getBoundingClientRect().bottom ?? 0;
      const covered = !e.closest('.header') && box.height > 0 && box.bottom <= header + 1 && box.top >= 0;
      // The ring may stand around the field that the focus is in.
      const ringed = [e, e.parentElement as HTMLElement].some(
        (x) => getComputedStyle(x).outlineStyle !== 'none',
      );
      return { name: e.outerHTML.slice(0, 90), ringed, covered };
    });
    if (!at) break; // the end of the page
    expect(at.ringed, at.name).toBe(true);
    expect(at.covered, at.name).toBe(false);
    order.push(at.name);
  }
  expect(new Set(order).size).toBeGreaterThan(20);
});

test('the theme is chosen among three, kept over pages, and does not flash', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('topics/caching/');
  const select = page.locator('.header-in [data-theme-select]');
  await select.selectOption('dark');
  await page.goto('topics/dns/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.locator('.header-in [data-theme-select]').selectOption('system');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./);
  const light = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(light).not.toBe(background);
  // The theme is set by a script in the head, before the body is parsed.
  const html = await (await page.request.get('topics/dns/')).text();
  expect(html.indexOf('loadbearing:theme')).toBeLessThan(html.indexOf('<body'));
});

test('blocked storage: every page works, and the theme lasts for the page', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
  for (const path of SAMPLES) {
    await page.goto(path);
    await page.locator('.header-in [data-theme-select]').selectOption('dark');
    await expect(page.locator('html'), path).toHaveAttribute('data-theme', 'dark');
  }
});

test('contents mark the heading that is read', async ({ page }) => {
  await page.goto('topics/caching/');
  await page.locator('#misconceptions').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('#misconceptions')?.scrollIntoView());
  await expect(page.locator('.toc a[aria-current]')).toHaveText('Misconceptions');
});

test('a link to a topic shows its definition on hover and on focus, stays under the pointer, and goes with Escape', async ({
  page,
}) => {
  await page.goto('topics/consistent-hashing/');
  const link = page.locator('main a[data-summary]').first();
  const card = page.getByRole('tooltip');
  await link.hover();
  await expect(card).toBeVisible();
  await expect(card).not.toBeEmpty();
  await card.hover();
  await page.waitForTimeout(400);
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await page.keyboard.press('Tab');
  await link.focus();
  await expect(card).toBeVisible();
  await expect(link).toHaveAttribute('aria-describedby', 'definition');
});

test('code and the whole page can be copied, and the button says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('topics/consistent-hashing/');
  const button = page.locator('.code .copy').first();
  await button.focus();
  await button.click();
  await expect(button).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('const');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('# Consistent Hashing');
});

test('a diagram opens large, grows, and closes with Escape; the focus returns', async ({ page }) => {
  await page.goto('topics/caching/');
  const button = page.locator('figure.diagram .copy').first();
  await button.click();
  const dialog = page.locator('dialog.enlarged');
  await expect(dialog).toBeVisible();
  const svg = dialog.locator('svg');
  const before = (await svg.boundingBox())?.width ?? 0;
  await dialog.getByRole('button', { name: '+' }).click();
  expect((await svg.boundingBox())?.width ?? 0).toBeGreaterThan(before);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('the menu of a small screen holds the site and the section, and closes', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto('topics/caching/');
  await page.locator('[data-menu]').click();
  const menu = page.locator('#menu');
  await expect(menu.getByRole('link', { name: 'Practice' })).toBeVisible();
  await expect(menu.locator('[data-menu-side] a[aria-current]')).toHaveText('Caching');
  await menu.locator('[data-close]').click();
  await expect(menu).toBeHidden();
});

test('all sections of a solution open and close at once', async ({ page }) => {
  await page.goto('practices/url-shortener/');
  const button = page.locator('[data-open-all]');
  await button.click();
  await expect(page.locator('details.fold:not([open])')).toHaveCount(0);
  await button.click();
  await expect(page.locator('details.fold[open]')).toHaveCount(0);
});

test('a link into a closed section opens it', async ({ page }) => {
  await page.goto('practices/url-shortener/#deep-dives');
  await expect(page.locator('details.fold:has(#deep-dives)')).toHaveAttribute('open', '');
});

test('back and forward keep the place, and change an estimate back as it was', async ({ page }) => {
  await page.goto('topics/consistent-hashing/');
  await page.evaluate(() => document.querySelector('#numbers')?.scrollIntoView());
  const before = await page.evaluate(() => scrollY);
  await page.goto('topics/caching/');
  await page.goBack();
  await expect(page.locator('h1')).toContainText('Consistent Hashing');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before / 2);
  await page.goForward();
  await expect(page.locator('h1')).toContainText('Caching');
});

test('a page is fetched ahead when a link to it is pointed at', async ({ page }) => {
  await page.goto('topics/');
  const [request] = await Promise.all([
    page.waitForRequest((r) => r.url().endsWith('/topics/dns/')),
    page.locator('main a[href$="topics/dns/"]').hover(),
  ]);
  expect(request.headers()['sec-purpose'] ?? 'prefetch').toContain('prefetch');
});

test('reduced motion: no view transition runs, and nothing glides', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('topics/caching/');
  const time = await page.evaluate(
    () => getComputedStyle(document.querySelector('.button') as Element).transitionDuration,
  );
  expect(time.split(',').every((t) => Number.parseFloat(t) === 0)).toBe(true);
});
