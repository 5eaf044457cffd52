import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parseBibtex } from '../unit/library/parse-bibtex.ts';
import { parseRis } from '../unit/library/parse-ris.ts';
import { expect, test } from './site.ts';

const items = (page: Page) => page.locator('.library li:visible');
const count = (page: Page) => page.locator('#library-count');
const DYNAMO = 'decandia-dynamo-2007';

/** Opens the library and waits until its form is awake. */
async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`library/${query}`);
  await expect(page.locator('#library-form')).toBeEnabled();
}

test('without JavaScript the library is plain lists, and every source has a page', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  await page.goto('library/');
  await expect(page.locator('#library-form')).toBeHidden();
  await page.getByRole('link', { name: 'By company' }).click();
  await page.getByRole('link', { name: 'Amazon', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Amazon');
  await page.getByRole('link', { name: /^Dynamo: Amazon/ }).click();
  await expect(page).toHaveURL(new RegExp(`/library/${DYNAMO}/$`));
  await page
    .locator('section', { hasText: 'Where we cite it' })
    .getByRole('link', { name: 'How it works' })
    .click();
  await expect(page).toHaveURL(/\/topics\/consistent-hashing\/#how-it-works$/);
  await page.goBack();
  await page.locator('summary', { hasText: 'BibTeX' }).click();
  await expect(page.locator('pre').first()).toContainText(`{${DYNAMO},`);
  await page.close();
});

test('words and filters combine, choices say what they leave, and the address brings it all back', async ({
  page,
}) => {
  await open(page);
  const all = await items(page).count();
  await page.getByLabel('Kind').selectOption('paper');
  const papers = await items(page).count();
  expect(papers).toBeLessThan(all);
  await expect(page.locator('#library-kind option[value=paper]')).toHaveText(`Papers (${papers})`);
  await expect(count(page)).toHaveText(`${papers} of ${all} sources`);
  const amazon = await page.locator('#library-company option[value=amazon]').textContent();
  await page.getByLabel('Company').selectOption('amazon');
  expect(amazon).toBe(`Amazon (${await items(page).count()})`);
  await page.getByLabel('Search in the library').fill('HINTED ring');
  await expect(items(page)).toHaveCount(1);
  await expect(page).toHaveURL(/\?q=HINTED\+ring&kind=paper&company=amazon$/);
  await page.reload();
  await expect(items(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(items(page)).toHaveCount(all);
  await expect(page).toHaveURL(/\/library\/$/);
});

test('an order other than by kind makes one list, and by kind puts everything back in its place', async ({
  page,
}) => {
  const ids = () => page.locator('.library li').evaluateAll((list) => list.map((li) => li.id));
  await open(page);
  const before = await ids();
  await page.getByLabel('Sort by').selectOption('year');
  const years = await items(page).evaluateAll((list) => list.map((li) => Number(li.id.slice(-4))));
  expect(years).toEqual(years.toSorted((a, b) => b - a));
  expect(years).toHaveLength(before.length);
  await page.getByLabel('Sort by').selectOption('kind');
  expect(await ids()).toEqual(before);
});

test('an address that says what means nothing is read as far as it can be, and the rest is named', async ({
  page,
}) => {
  await open(page, `?kind=paper&company=nobody&__proto__=x&sort=%E0%A4%A&q=${'a'.repeat(3000)}`);
  await expect(page.getByLabel('Kind')).toHaveValue('paper');
  await expect(page.locator('[data-notice]')).toContainText('company=nobody');
  await expect(page.locator('[data-notice]')).toContainText('__proto__=x');
  await expect(count(page)).toHaveText(/^0 of /);
  await expect(page.locator('[data-act=save]')).toBeDisabled();
});

test('one source, a selection, or all that is shown is saved as BibTeX and RIS that other programs read', async ({
  page,
}) => {
  const saved = async (button: ReturnType<Page['locator']>) => {
    const download = page.waitForEvent('download');
    await button.click();
    return readFileSync(await (await download).path(), 'utf8');
  };
  await open(page, '?kind=rfc');
  const shown = await items(page).count();
  const save = page.locator('[data-act=save]');
  expect(parseBibtex(await saved(save))).toHaveLength(shown);
  await items(page).nth(2).getByRole('checkbox').check();
  await items(page).nth(0).getByRole('checkbox').check();
  await expect(count(page)).toHaveText('2 selected');
  await page.locator('[data-format]').selectOption('ris');
  const chosen = await items(page).evaluateAll((list) => [list[0]?.id, list[2]?.id]);
  expect(parseRis(await saved(save)).map((r) => r.ID?.[0])).toEqual(chosen);
  await page.goto(`library/${DYNAMO}/`);
  await page.locator('summary', { hasText: 'RIS' }).click();
  expect(parseRis(await saved(page.locator('[data-save-entry]:visible')))[0]?.AU).toHaveLength(9);
});

test('what is marked as read is known on both pages, in every tab, and to the filter', async ({
  page,
  context,
}) => {
  await page.goto(`library/${DYNAMO}/`);
  const toggle = page.getByRole('button', { name: 'I have read it' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  const other = await context.newPage();
  await open(other, '?read=yes');
  await expect(items(other)).toHaveCount(1);
  await items(other).getByRole('checkbox').check();
  await other.getByRole('button', { name: 'Mark as unread' }).click();
  await expect(items(other)).toHaveCount(0);
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  const keys = await page.evaluate(() => Object.keys(localStorage));
  const base = await page.evaluate(() => document.body.dataset.base);
  expect(keys).toEqual([`loadbearing:${base}:library:read`]);
  await other.close();
});

test('without storage marks last as long as the page, and a line says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(`library/${DYNAMO}/`);
  await expect(page.locator('[data-notice]')).toContainText('keeps nothing');
  const toggle = page.getByRole('button', { name: 'I have read it' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
});

test('the library works by keyboard on a phone, and answers within a tenth of a second', {
  tag: '@once',
}, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await open(page);
  await page.getByText('Filters', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Kind')).toBeFocused();
  const ms = await page.evaluate(() => {
    const kind = document.querySelector<HTMLSelectElement>('#library-kind') as HTMLSelectElement;
    const times = ['paper', 'docs', '', 'blog', ''].map((value) => {
      kind.value = value;
      const started = performance.now();
      kind.dispatchEvent(new Event('change', { bubbles: true }));
      document.body.getBoundingClientRect();
      return performance.now() - started;
    });
    return times.sort((a, b) => a - b)[2] ?? Number.NaN;
  });
  expect(ms).toBeLessThan(100);
});
