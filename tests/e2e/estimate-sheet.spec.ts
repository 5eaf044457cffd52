import type { Page } from '@playwright/test';
import { axeFinds, OF_COLOR } from './axe.ts';
import { expect, test } from './site.ts';

const TEXT = 'users = 50 M users\nsends = 40 messages/user/day\npeak = users * sends * 3 -> messages/s';

const text = (page: Page) => page.getByLabel(/^(Estimate, one value a line|추정, 한 줄에 값 하나)$/);
const title = (page: Page) => page.getByLabel(/^(Title|제목)$/);
const results = (page: Page) => page.locator('[data-results]');
const said = (page: Page) => page.locator('[data-said]');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const shelf = (page: Page) => page.locator('[data-shelf] button');

/** Opens the sheet once its script has woken it. */
async function open(page: Page, fragment = '', path = 'estimate/'): Promise<void> {
  await page.goto(path + fragment);
  await expect(text(page)).toBeEnabled();
}

/** Writes a sheet and waits until it is kept. */
async function write(page: Page, name: string, lines: string): Promise<void> {
  await title(page).fill(name);
  await text(page).fill(lines);
  await expect(page.locator('[data-shelf] [aria-current]')).toHaveText(name);
}

test('lines compute while they are typed; a fault says line and column and leads there; a reload loses nothing', async ({
  page,
}) => {
  await open(page);
  await expect(results(page)).toContainText('start from an example below');
  await text(page).pressSequentially(
    'users = 50 M users\npeak = users * 2 requests/user/day -> requests/s\nx = peak + 3 B',
  );
  await expect(results(page).getByRole('row', { name: /^peak/ })).toContainText(/1,160\srequests\/s/);
  const fault = results(page).getByRole('row', { name: /Line 3, column 10/ });
  await expect(fault).toContainText('+ takes two values of one kind, here requests/s and B.');
  const count = page.locator('[data-count]');
  await expect(count).toHaveAttribute('role', 'status');
  await expect(count).toContainText('2 computed, 1 at fault. Line 3, column 10:');
  await expect(text(page)).toHaveAttribute('aria-invalid', 'true');
  await button(page, 'Line 3, column 10').click();
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Backspace');
  await expect(count).toContainText('3 computed.');
  // At once, before the pause after which it is kept.
  await page.keyboard.press('End');
  await page.keyboard.type('\nlast = 7');
  await page.reload();
  await expect(text(page)).toHaveValue(/x = peak\s*\nlast = 7$/);
  await expect(results(page).getByRole('row', { name: /^last/ })).toContainText('7');
  // A pasted block of a page brings its title.
  await button(page, 'New sheet').click();
  await text(page).evaluate((box) => {
    const data = new DataTransfer();
    data.setData('text/plain', '```estimate From a page\na = 2 MB\n```');
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(title(page)).toHaveValue('From a page');
  await expect(text(page)).toHaveValue('a = 2 MB');
});

test('a link and Markdown carry the sheet; it is kept by its new reader once changed', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await write(page, 'Peak load', TEXT);
  await button(page, 'Copy as Markdown').click();
  await expect(said(page)).toHaveText('Copied as Markdown.');
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toContain(`\`\`\`estimate Peak load\n${TEXT}\n\`\`\``);
  expect(markdown).toContain('| `peak` | `users × sends × 3` | 69,400 messages/s |');
  await button(page, 'Copy link').click();
  await expect(said(page)).toHaveText('Link copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#sheet=v1;Peak\+load;users\+=\+50\+M\+users;/);

  const other = await browser.newPage(baseURL === undefined ? {} : { baseURL });
  await open(other, '', link);
  await expect(text(other)).toHaveValue(TEXT);
  await expect(said(other)).toContainText('came with the link');
  await expect(shelf(other)).toHaveCount(0);
  await text(other).press('End');
  await text(other).press('ControlOrMeta+End');
  await other.keyboard.type('\nmine = 1');
  await expect(shelf(other)).toHaveText(['Peak load']);
  expect(other.url()).not.toContain('#');
  await other.reload();
  await expect(text(other)).toHaveValue(`${TEXT}\nmine = 1`);
  await other.close();

  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  );
  await button(page, 'Copy as Markdown').click();
  await expect(page.locator('#sheet-markdown')).toHaveValue(markdown);
  await button(page, 'Copy link').click();
  await expect(said(page)).toContainText('the address bar holds the link');
});

test('tampered links say so calmly, and nothing else is lost', { tag: '@once' }, async ({ page }) => {
  await open(page);
  await write(page, 'Mine', TEXT);
  const tampered = [
    ['#sheet=', 'damaged'],
    ['#sheet=v1;t;%E0%A4%A', 'damaged'],
    ['#sheet=v9;t;a=1', 'newer version'],
    ['#sheet=v1;only-a-title', 'no lines'],
    [`#sheet=v1;t;${'a'.repeat(50_000)}`, 'too long'],
  ] as const;
  for (const [fragment, words] of tampered) {
    await page.goto('about:blank');
    await open(page, fragment);
    await expect(said(page)).toContainText(words);
    await expect(text(page)).toHaveValue(TEXT);
  }
  await page.goto('about:blank');
  await open(page, '#sheet=v1;%3Cb%3E;__proto__+=+1;a+=+<img+src=x+onerror=alert(1)>');
  await expect(text(page)).toHaveValue('__proto__ = 1\na = <img src=x onerror=alert(1)>');
  await expect(results(page).locator('.sheet-fault')).toHaveCount(2);
  await expect(page.locator('[data-results] img')).toHaveCount(0);
  await shelf(page).filter({ hasText: 'Mine' }).click();
  await expect(text(page)).toHaveValue(TEXT);
});

test('several sheets are kept; examples start one; a deleted one can be brought back', async ({ page }) => {
  await open(page);
  await write(page, 'First', 'a = 1');
  await button(page, 'New sheet').click();
  await expect(title(page)).toBeFocused();
  await write(page, 'Second', 'b = 2');
  await expect(shelf(page)).toHaveText(['Second', 'First']);
  await button(page, 'First').click();
  await expect(text(page)).toHaveValue('a = 1');
  await button(page, 'Delete').click();
  await expect(said(page)).toContainText('“First” is deleted.');
  await expect(text(page)).toHaveValue('b = 2');
  await button(page, 'Undo').click();
  await expect(text(page)).toHaveValue('a = 1');
  await expect(shelf(page)).toHaveText(['First', 'Second']);
  await page.getByRole('button', { name: /^Start from this: How many servers/ }).click();
  await expect(text(page)).toBeFocused();
  await expect(text(page)).toBeInViewport();
  await expect(results(page).getByRole('row', { name: /^servers/ })).toContainText(/13\sservers/);
  await button(page, 'Second').click();
  await expect(text(page)).toHaveValue('b = 2');
});

test('two tabs share a sheet, and where both change it at once both texts stay', async ({
  page,
  context,
}) => {
  await open(page);
  await write(page, 'Shared', 'a = 1');
  const other = await context.newPage();
  await open(other);
  await expect(text(other)).toHaveValue('a = 1');
  await text(page).fill('a = 2');
  await expect(text(other)).toHaveValue('a = 2');
  await expect(said(other)).toContainText('Changed in another tab');
  // Neither hears of the other before it keeps its own.
  await Promise.all([text(page).fill('a = from the first'), text(other).fill('a = from the second')]);
  await expect(shelf(page)).toHaveCount(2);
  await expect(text(page)).toHaveValue('a = from the first');
  await expect(text(other)).toHaveValue('a = from the second');
  const kept = await page.evaluate(() =>
    Object.entries(localStorage).flatMap(([key, value]) =>
      key.includes(':sheet:') ? [JSON.parse(value).text] : [],
    ),
  );
  expect(kept.sort()).toEqual(['a = from the first', 'a = from the second']);
  await other.close();
});

test('storage that is blocked or full is said, and the text stays', async ({ page }) => {
  await page.addInitScript(() => {
    if (location.search === '?blocked')
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    if (location.search === '?full')
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
  });
  for (const [search, words] of [
    ['?blocked', 'keeps nothing for this page'],
    ['?full', 'storage is full'],
  ] as const) {
    await open(page, search);
    await write(page, 'Unkept', TEXT);
    await expect(page.locator('[data-trouble]')).toContainText(words);
    await expect(page.locator('[data-trouble]')).toHaveAttribute('role', 'status');
    await button(page, 'New sheet').click();
    await button(page, 'Unkept').click();
    await expect(text(page)).toHaveValue(TEXT);
  }
});

test('the sheet works by keyboard, in Korean, at 320 pixels, in both themes, and on paper', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, '', 'ko/estimate/');
  await title(page).focus();
  await page.keyboard.type('부하');
  await page.keyboard.press('Tab');
  await expect(text(page)).toBeFocused();
  await page.keyboard.type(
    'users = 50 M users\nx = users + 3 B\ny = 2 MB # 낮의 두 배, 길고 긴 설명이 붙은 줄도 넘치지 않습니다',
  );
  await expect(results(page)).toContainText('50,000,000명');
  await expect(results(page)).toContainText('같은 종류의 두 값에만');
  await page.keyboard.press('Tab');
  await expect(results(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await axeFinds(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeFinds(page, { rules: OF_COLOR })).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(results(page)).toBeVisible();
  await expect(button(page, '삭제')).toBeHidden();
  await expect(text(page)).toHaveValue(/users = 50 M users/);
});

test.describe('where scripts fail', () => {
  test('without JavaScript the page says what it would do and shows three computed examples', async ({
    browser,
    baseURL,
  }) => {
    const page = await browser.newPage({
      javaScriptEnabled: false,
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    await page.goto('estimate/');
    await expect(page.locator('.notice')).toContainText('With JavaScript this page is a sheet to type in');
    await expect(page.locator('.sheet-example table')).toHaveCount(3);
    await expect(page.getByRole('row', { name: /^servers/ })).toContainText(/13\sservers/);
    await expect(page.locator('main :is(button, textarea, input):visible')).toHaveCount(0);
    await page.close();

    const half = await browser.newPage(baseURL === undefined ? {} : { baseURL });
    await half.route('**/_astro/compute*.js', (route) => route.abort());
    await open(half);
    await text(half).fill('a = 1');
    await expect(half.locator('[data-trouble]')).toContainText('Your text is safe');
    await half.unroute('**/_astro/compute*.js');
    await expect(shelf(half)).toHaveCount(1);
    await half.reload();
    await expect(results(half).getByRole('row', { name: /^a/ })).toContainText('1');
    await half.close();
  });
});
