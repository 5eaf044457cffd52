import { expect, type Page, test } from '@playwright/test';
import { axeFinds } from './axe.ts';

const PAGE = 'topics/back-of-the-envelope-estimation/';
const inputs = (page: Page) => page.locator('.estimate input');
const status = (page: Page) => page.locator('.estimate').first().getByRole('status');
/** Every computed value on the page, in tables and in sentences. */
const values = (page: Page) => page.locator('[data-estimate]').allTextContents();

/** Opens the page once its numbers can be changed; collects what goes wrong meanwhile. */
async function open(page: Page, fragment = ''): Promise<string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(PAGE + fragment);
  // The editor comes when the reader is near an estimate.
  await page.locator('.estimate').first().scrollIntoViewIfNeeded();
  await expect(inputs(page).first()).toBeVisible();
  return faults;
}

/** Types a number into the first assumption and leaves the field. */
async function type(page: Page, text: string): Promise<void> {
  await inputs(page).first().fill(text);
  await inputs(page).first().press('Tab');
}

test('a changed assumption changes results and sentences at once, and Reset brings them back', async ({
  page,
}) => {
  const faults = await open(page);
  const before = await values(page);
  const first = await inputs(page).first().inputValue();
  await inputs(page).first().fill('123456789');
  await expect.poll(() => values(page)).not.toEqual(before);
  await inputs(page).first().press('Enter');
  await expect(inputs(page).first()).toHaveValue('123,456,789');
  await expect(status(page)).toContainText('123,456,789');
  await expect(page.locator('td[data-was]').first()).toHaveAttribute('data-was', /was/);
  await expect(page.locator('.estimate-value[data-was]').first()).toBeVisible();
  await page.locator('.estimate').first().getByRole('button', { name: 'Reset' }).click();
  expect(await values(page)).toEqual(before);
  await expect(inputs(page).first()).toHaveValue(first);
  expect(faults).toEqual([]);
});

test('a sentence and the table show the same value', async ({ page }) => {
  await open(page);
  await type(page, '7M');
  const inProse = page.locator('.estimate-value[data-estimate]:not([data-estimate*="|"])');
  expect(await inProse.count()).toBeGreaterThan(0);
  for (const value of await inProse.all()) {
    const name = await value.getAttribute('data-estimate');
    const own = page.locator(`td [data-estimate="${name}"]`);
    if ((await own.count()) > 0) expect(await value.textContent()).toBe(await own.textContent());
  }
});

test('a copied link opens with the same numbers and says so', async ({ page, context, browser, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await type(page, '80M');
  await page.locator('.estimate').first().getByRole('button', { name: 'Copy link' }).click();
  await expect(status(page)).toContainText('copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#estimate=v1;\w+=80e6$/);
  const other = await browser.newPage(baseURL === undefined ? {} : { baseURL });
  await other.goto(link);
  await expect(inputs(other).first()).toHaveValue('80,000,000');
  expect(await values(other)).toEqual(await values(page));
  await expect(status(other)).toContainText('From the link');
  await expect(other.locator('.estimate').first()).toBeInViewport();
  await other.close();
});

test('a tampered link changes nothing and is said', { tag: '@once' }, async ({ page }) => {
  await open(page);
  const before = await values(page);
  const tampered = [
    'v1;__proto__=1;constructor=2;nobody=3',
    `v1;${'x'.repeat(50_000)}`,
    'v1;%E0%A4%A;=;;==',
    'v9;users=5',
    'NaN',
  ];
  for (const [i, garbage] of tampered.entries()) {
    const faults = await open(page, `?${i}#estimate=${garbage}`);
    const which = garbage.slice(0, 24);
    expect(await values(page), which).toEqual(before);
    await expect(status(page), which).toContainText('Ignored in the link');
    expect(faults, which).toEqual([]);
    expect(await page.evaluate(() => Object.keys(Object.prototype)), which).toEqual([]);
  }
});

test('whatever is typed is taken, brought into range or refused in words', { tag: '@once' }, async ({
  page,
}) => {
  const faults = await open(page);
  for (const typed of ['', '1,5', '١٢', 'NaN', 'Infinity', '-1', '0', '1e9', '1e308']) {
    await type(page, '7');
    const before = await status(page).textContent();
    await type(page, typed);
    await expect(status(page), typed).not.toHaveText(before ?? '');
    await expect(inputs(page).first(), typed).toHaveValue(/^[\d.,e+-]+$/);
    expect((await values(page)).join(' '), typed).not.toMatch(/NaN|Infinity|undefined/);
  }
  expect(faults).toEqual([]);
});

test('the keyboard alone reaches every number and both buttons', async ({ page }) => {
  await open(page);
  await inputs(page).first().focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('5k');
  await page.keyboard.press('Enter');
  await expect(inputs(page).first()).toHaveValue('5,000');
  const stops = await page.locator('.estimate').first().locator('input, button').count();
  for (let i = 1; i < stops; i++) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy link' }).first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(inputs(page).first()).not.toHaveValue('5,000');
  await expect(page.getByRole('button', { name: 'Reset' }).first()).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`changed estimates pass axe and fit ${width} px, ${colorScheme}`, { tag: '@once' }, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await open(page);
      await type(page, '80M');
      expect(await axeFinds(page, { inside: '.estimate' })).toEqual([]);
      for (const figure of await page.locator('.estimate').all()) {
        expect(await figure.evaluate((f) => f.scrollWidth - f.clientWidth)).toBeLessThanOrEqual(
          width < 480 ? 8 : 0,
        );
      }
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    });
  }
}

test('on a phone each row stands with its value beside its name', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page);
  const row = page.locator('.estimate tbody tr').first();
  const name = await row.locator('th').boundingBox();
  const value = await row.locator('.estimate-result').boundingBox();
  const how = await row.locator('.estimate-how').boundingBox();
  expect(value?.x).toBeGreaterThan((name?.x ?? 0) + (name?.width ?? 0));
  expect(how?.y).toBeGreaterThanOrEqual((name?.y ?? 0) + (name?.height ?? 0));
  const table = (await page.locator('.estimate-table').first().boundingBox())?.width ?? 0;
  for (const note of await page.locator('.estimate-note:not(:empty)').all())
    expect((await note.boundingBox())?.width, (await note.textContent()) ?? undefined).toBeGreaterThan(
      table / 2,
    );
});

test('turning numbers into inputs moves nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page);
  await page.locator('.estimate').last().scrollIntoViewIfNeeded();
  const total = await page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
  );
  expect(total).toBeLessThanOrEqual(0.02);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every value stands in its table, with nothing to press in vain', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.locator('.estimate tbody tr').first()).toBeVisible();
    for (const cell of await page.locator('.estimate-result').all()) await expect(cell).toHaveText(/\d/);
    await expect(page.locator('.estimate').locator('input, button')).toHaveCount(0);
  });
});

test('with its script blocked a page keeps its tables', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(PAGE);
  for (const cell of await page.locator('.estimate-result').all()) await expect(cell).toHaveText(/\d/);
  await expect(page.locator('.estimate').locator('input, button')).toHaveCount(0);
});
