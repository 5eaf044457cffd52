import type { Page } from '@playwright/test';
import { axeFinds } from './axe.ts';
import { expect, test } from './site.ts';

const head = (page: Page, name: string | RegExp) =>
  page.locator('.page-head').getByRole('button', { name, exact: true });
const end = (page: Page, name: string) => page.locator('.after').getByRole('button', { name, exact: true });
const summary = (page: Page) =>
  page.evaluate(() => localStorage.getItem(`loadbearing:${document.body.dataset.base}:study:marks`));

/** Leaves a summary behind, as pages with the log do. */
async function leave(page: Page, name: 'marks' | 'due', value: object): Promise<void> {
  await page.evaluate(
    ([key, text]) => localStorage.setItem(`loadbearing:${document.body.dataset.base}:study:${key}`, text),
    [name, JSON.stringify({ v: 1, ...value })] as const,
  );
}

/** Marks a page and waits until that is kept. */
async function mark(page: Page, path: string, ...names: string[]): Promise<void> {
  await page.goto(path);
  for (const name of names) {
    await end(page, name).click();
    await expect(head(page, name)).toHaveAttribute('aria-pressed', 'true');
  }
  await expect.poll(() => summary(page)).toContain(`"${path.slice(0, -1)}":"${names.length > 1 ? 'ds' : ''}`);
}

test('a topic marked as done and starred shows it on lists, in the sidebar, on its path, on the map and at home, until the marks are taken back', async ({
  page,
}) => {
  await mark(page, 'topics/powers-of-two/', 'Mark as done', 'Star');
  await expect(head(page, 'Mark as done')).toHaveText('Done', { useInnerText: true });
  await page.reload();
  await expect(head(page, 'Mark as done')).toHaveAttribute('aria-pressed', 'true');
  await expect(end(page, 'Star')).toHaveAttribute('aria-pressed', 'true');
  const name = 'Powers of Two (done, starred)';
  await expect(page.locator('.sidebar').getByRole('link', { name, exact: true })).toBeVisible();
  const due = { topics: { 'powers-of-two': 1, dns: 99_999 } };
  await leave(page, 'due', due);
  await page.goto('topics/');
  const card = page.locator('.list a', { hasText: 'Powers of Two' });
  await expect(card.locator('strong')).toHaveText('Powers of Two (done, starred, cards due)');
  await expect(card.locator('.marks svg')).toHaveCount(3);
  await expect(page.locator('.list .marks')).toHaveCount(1);

  await page.goto('paths/first-interview/');
  await expect(page.locator('.meta')).toContainText(/^1 of \d+ steps done/);
  await expect(page.locator('.list-area').first()).toContainText(/min of reading 1 of \d+ done/);
  const next = page.getByRole('link', { name: /^Continue with step 1: System Design Interview Process$/ });
  await expect(next).toHaveAttribute('href', /topics\/system-design-interview-process\/$/);
  await mark(page, 'topics/system-design-interview-process/', 'Mark as done');
  await page.goto('paths/first-interview/');
  await page.getByRole('link', { name: /^Continue with step 3: Latency Numbers/ }).click();
  await expect(page).toHaveURL(/topics\/latency-numbers\/$/);
  // The log, once open, knows of no card that was ever answered.
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(':due')))).toEqual(
    [],
  );
  await leave(page, 'due', due);

  await page.goto('map/');
  const topic = page.locator('.topic-map a[href$="/powers-of-two/"]');
  await expect(topic).toHaveAccessibleName('Powers of Two (done, starred, cards due)');
  await expect(topic.locator('.map-marks path')).toHaveCount(3);
  await expect(page.locator('figcaption')).toContainText(/done\s*starred\s*cards due/);
  await expect(page.locator('.map-list > ul > li').first()).toContainText(/Estimation 2 of \d+ done/);

  await page.goto('');
  await expect(page.locator('#paths ~ dl dd').first()).toContainText(/2 of \d+ steps done/);
  await expect(
    page.locator('.area-index').getByRole('link', { name: /^Powers of Two \(done/ }),
  ).toBeVisible();

  await page.goto('topics/powers-of-two/');
  for (const button of ['Mark as done', 'Star']) {
    await expect(head(page, button)).toHaveAttribute('aria-pressed', 'true');
    await end(page, button).click();
  }
  await expect(page.locator('.sidebar .marks')).toHaveCount(1);
  await expect
    .poll(() => summary(page))
    .toBe('{"v":1,"pages":{"topics/system-design-interview-process":"d"}}');
});

test('practices and systems are marked too, in Korean as in English, by keyboard alone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('ko/systems/kafka/');
  await head(page, '별표').focus();
  await page.keyboard.press('Space');
  await expect(head(page, '별표')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Shift+Tab');
  await expect(head(page, '완료 표시')).toBeFocused();
  // Held: only the first counts.
  for (const _ of [1, 2, 3, 4]) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(head(page, '완료 표시')).toHaveText('완료', { useInnerText: true });
  await expect.poll(() => summary(page)).toContain('"systems/kafka":"ds"');
  await page.goto('ko/systems/');
  await expect(page.locator('#kafka th a')).toHaveAccessibleName(/ \(완료, 별표\)$/);
  await mark(page, 'practices/url-shortener/', 'Mark as done');
  await page.goto('ko/practices/');
  await expect(page.locator('.list .marks')).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('a list narrows to what is not done, starred or due; nothing is offered that would show all or nothing', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto('topics/');
  const filter = page.getByRole('group', { name: 'Your marks' });
  const shown = page.locator('.list > li:visible');
  const all = await shown.count();
  await expect(filter).toBeHidden();
  await leave(page, 'marks', { pages: { 'topics/caching': 'd', 'topics/dns': 's' } });
  await page.reload();
  await expect(filter.getByRole('button')).toHaveText(['Not done', 'Starred']);
  await filter.getByRole('button', { name: 'Starred' }).click();
  await expect(shown).toHaveCount(1);
  await expect(page.locator('.list-area:visible h2')).toHaveText(['Networking']);
  await expect(filter.getByRole('status')).toHaveText('1 page');
  expect(await axeFinds(page)).toEqual([]);
  await filter.getByRole('button', { name: 'Not done' }).click();
  await expect(shown).toHaveCount(all - 1);
  await filter.getByRole('button', { name: 'Not done' }).click();
  await expect(shown).toHaveCount(all);
  await page.emulateMedia({ media: 'print' });
  await expect(filter).toBeHidden();
});

test('another tab draws what is marked in the first, at once, and a page that slept when it comes back', {
  tag: '@once',
}, async ({ page, context }) => {
  const list = await context.newPage();
  await list.goto('topics/');
  const twin = await context.newPage();
  await twin.goto('topics/caching/');
  await mark(page, 'topics/caching/', 'Mark as done');
  await expect(list.locator('.list .marks')).toHaveCount(1);
  await expect(head(twin, 'Mark as done')).toHaveAttribute('aria-pressed', 'true');
  // Both have the log open now; neither undoes what the other does.
  // By keys: in a tab that lies behind another, a click waits two seconds for a picture.
  await end(twin, 'Star').press('Enter');
  await expect(head(page, 'Star')).toHaveAttribute('aria-pressed', 'true');
  await end(page, 'Mark as done').press('Enter');
  await expect(head(twin, 'Mark as done')).toHaveAttribute('aria-pressed', 'false');
  await expect(head(twin, 'Star')).toHaveAttribute('aria-pressed', 'true');
  await expect(list.locator('.list .marks')).toHaveText('(starred)');
  await end(page, 'Star').press('Enter');
  await expect(list.locator('.list .marks')).toHaveCount(0);
  await leave(list, 'due', { topics: { dns: 1 } });
  await list.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(list.locator('.list .marks')).toHaveText('(cards due)');
  await list.close();
  await twin.close();
});

test('where storage is blocked a mark lasts as long as the page, and that is said', { tag: '@once' }, async ({
  page,
}) => {
  await page.addInitScript(() => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    for (const name of ['localStorage', 'indexedDB']) Object.defineProperty(window, name, { get: blocked });
  });
  await page.goto('topics/caching/');
  await head(page, 'Mark as done').click();
  await expect(end(page, 'Mark as done')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.page-head [role="status"]')).toContainText('does not let the page store');
  await expect(page.locator('.sidebar .marks')).toHaveCount(1);
  await head(page, 'Mark as done').click();
  await expect(page.locator('.sidebar .marks')).toHaveCount(0);
});

test('without marks, or with a broken summary, a topic loads and draws nothing for them', {
  tag: '@once',
}, async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (r) => asked.push(new URL(r.url()).pathname));
  await page.goto('topics/powers-of-two/');
  await page.waitForLoadState('networkidle');
  const drawing = () => asked.filter((a) => /\/_astro\/(draw|log|troubles)\./.test(a)).length;
  expect(drawing()).toBe(0);
  await expect(page.locator('.marks')).toHaveCount(0);
  await page.evaluate(() => localStorage.setItem('loadbearing:/:study:marks', '{"v":1,"pages":'));
  await page.reload();
  await expect.poll(drawing).toBe(1);
  await expect(head(page, 'Mark as done')).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('.marks')).toHaveCount(0);
});
