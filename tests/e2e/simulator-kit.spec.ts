import type { Page } from '@playwright/test';
import {
  bringIntoView,
  built,
  button,
  copiedLink,
  eventsDone,
  figure,
  firstBox,
  open,
  openParameters,
  SAMPLE,
  simulator,
} from './simulators.ts';
import { expect, test } from './site.ts';

// What the kit does for every simulator in the same way; what can differ from one to the next is tried on each.
const id = SAMPLE;
const {
  scenarios: [first],
} = await built(id);
const said = (page: Page) => simulator(page).locator('.sim-status');

test('never starts by itself', { tag: '@once' }, async ({ page }) => {
  await open(page, id);
  const before = await figure(page).innerHTML();
  await page.waitForTimeout(700);
  expect(await figure(page).innerHTML()).toBe(before);
  await expect(button(page, 'Play')).toBeVisible();
  expect(await eventsDone(page)).toBe(0);
});

test('loads nothing before it is visible', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 100 });
  const late: string[] = [];
  await page.goto(`simulators/${id}/`, { waitUntil: 'networkidle' });
  await expect(simulator(page)).not.toHaveAttribute('ready');
  page.on('request', (request) => late.push(request.url()));
  await bringIntoView(page);
  await expect(simulator(page)).toHaveAttribute('ready');
  expect(late.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(0);
});

test('Play, Pause, Step, Back, Reset and speed do what they say', { tag: '@once' }, async ({ page }) => {
  await open(page, id);
  await button(page, 'Step').click();
  await button(page, 'Step').click();
  expect(await eventsDone(page)).toBe(2);
  await button(page, 'Back').click();
  expect(await eventsDone(page)).toBe(1);
  await button(page, 'Reset').click();
  expect(await eventsDone(page)).toBe(0);
  await simulator(page).getByLabel('Speed').selectOption('4');
  await button(page, 'Play').click();
  await expect.poll(() => eventsDone(page)).toBeGreaterThan(2);
  await button(page, 'Pause').click();
  const stopped = await eventsDone(page);
  await page.waitForTimeout(400);
  expect(await eventsDone(page)).toBe(stopped);
});

test('Space, the arrows and R work inside the focused simulator and nowhere else', { tag: '@once' }, async ({
  page,
}) => {
  await open(page, id);
  await figure(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await eventsDone(page)).toBe(2);
  await figure(page).focus();
  await page.keyboard.press('ArrowLeft');
  expect(await eventsDone(page)).toBe(1);
  await figure(page).focus();
  await page.keyboard.press('Space');
  await expect(button(page, 'Pause')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(button(page, 'Play')).toBeVisible();
  await page.keyboard.press('r');
  expect(await eventsDone(page)).toBe(0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('ArrowRight');
  expect(await eventsDone(page)).toBe(0);
});

test('the seed can be typed and drawn anew, and a run follows its seed', { tag: '@once' }, async ({
  page,
}) => {
  await open(page, id);
  const seed = simulator(page).getByLabel('Seed', { exact: true });
  await expect(seed).toHaveValue(String(first.seed));
  await seed.fill('7');
  await seed.press('Tab');
  expect(await copiedLink(page)).toContain('seed=7;');
  await button(page, 'New seed').click();
  await expect(seed).not.toHaveValue('7');
  await seed.fill('x');
  await seed.press('Tab');
  await expect(simulator(page).locator('.sim-notices')).toContainText('“x” cannot be read');
});

test('the status is said at most every two seconds, and at once on Pause', { tag: '@once' }, async ({
  page,
}) => {
  await open(page, id);
  await expect(said(page)).toHaveAttribute('aria-live', 'polite');
  await simulator(page).evaluate((root) => {
    const times: number[] = [];
    const status = root.querySelector('.sim-status') as Element;
    new MutationObserver(() => times.push(performance.now())).observe(status, {
      subtree: true,
      characterData: true,
      childList: true,
    });
    Object.assign(window, { times });
  });
  await simulator(page).getByLabel('Speed').selectOption('0.5');
  await button(page, 'Play').click();
  await page.waitForTimeout(4700);
  const playing = await page.evaluate(() => [...(window as unknown as { times: number[] }).times]);
  const gaps = playing.slice(2).map((time, i) => time - (playing[i + 1] ?? 0));
  expect(playing.length).toBeGreaterThanOrEqual(2);
  expect(gaps.filter((gap) => gap < 1900)).toEqual([]);
  await button(page, 'Pause').click();
  await expect(said(page)).toContainText(`Event ${await eventsDone(page)}.`, { timeout: 500 });
  await expect(simulator(page).locator('.sim-now')).toHaveText((await said(page).textContent()) ?? '');
});

test('a tampered link opens the simulator, and says what was changed', async ({ page }) => {
  const tampered = {
    'v1;blue=1': 'Ignored in the link: blue=1',
    'v1;__proto__=1;constructor=2': 'Ignored in the link: __proto__=1',
    'v1;seed=5;seed=6': 'Seed stands twice in the link; the first counts',
    'v1;seed=-3': 'Seed: -3 is below the least, so it is 1',
    'v1;seed=%E0%A4%A': 'cannot be read',
    'v99;seed=5': 'of a newer version',
    [`v1;seed=${'5'.repeat(50_000)}`]: 'too long',
    'seed=5': 'cannot be read',
  };
  for (const [text, notice] of Object.entries(tampered)) {
    await page.goto('about:blank');
    await open(page, id, `#sim-${id}=${text}`);
    await expect(simulator(page).locator('.sim-notices'), text.slice(0, 40)).toContainText(notice);
    await expect(button(page, 'Play')).toBeEnabled();
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  }
});

test('pauses when its tab is hidden and when it is scrolled away', { tag: '@once' }, async ({ page }) => {
  await open(page, id);
  await simulator(page).getByLabel('Speed').selectOption('0.25');
  await button(page, 'Play').click();
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(button(page, 'Play')).toBeVisible();
  await page.evaluate(() => Object.defineProperty(document, 'hidden', { value: false, configurable: true }));
  await page.setViewportSize({ width: 1000, height: 300 });
  await button(page, 'Play').click();
  await page.evaluate(() =>
    document.querySelector('lb-sim')?.after(Object.assign(document.createElement('p'), { className: 'far' })),
  );
  await page.evaluate(() => {
    const filler = document.querySelector('.far') as HTMLElement;
    for (let i = 0; i < 100; i++) filler.append('far away', document.createElement('br'));
    filler.lastElementChild?.scrollIntoView();
  });
  await expect(
    simulator(page).getByRole('button', { name: 'Play', exact: true, includeHidden: true }),
  ).toHaveCount(1);
});

test('asks before it spends the data of a reader who saves it', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.goto(`simulators/${id}/`);
  await bringIntoView(page);
  await expect(simulator(page).locator('.sim-still .sim-figure')).toBeVisible();
  await page.waitForTimeout(500);
  await expect(simulator(page)).not.toHaveAttribute('ready');
  await simulator(page).getByRole('button', { name: 'Load the simulator' }).click();
  await expect(simulator(page)).toHaveAttribute('ready');
  await expect(figure(page)).toBeVisible();
});

test('where its code cannot be had the finished run stays, and a button tries again', async ({
  page,
  faults,
}) => {
  await page.setViewportSize({ width: 1000, height: 100 });
  await page.goto(`simulators/${id}/`, { waitUntil: 'networkidle' });
  await page.route('**/*.js', (route) => route.abort());
  await bringIntoView(page);
  await expect(simulator(page)).toHaveAttribute('failed');
  await expect(simulator(page).locator('.sim-still .sim-figure')).toBeVisible();
  await expect(simulator(page).locator('.sim-live')).toBeHidden();
  await expect(simulator(page)).toContainText('The simulator could not be loaded.');
  await page.unroute('**/*.js');
  await simulator(page).getByRole('button', { name: 'Try again' }).click();
  await expect(simulator(page)).toHaveAttribute('ready');
  await expect(simulator(page).locator('.sim-live .sim-figure')).toBeVisible();
  faults.list.length = 0;
});

test('what no parameter can be is clamped or refused, said, and never shown', { tag: '@once' }, async ({
  page,
}) => {
  await open(page, id);
  await openParameters(page);
  const box = firstBox(page);
  for (const text of ['0', '-1', 'NaN', 'Infinity', '1e9', '1e308', '١٢', '1,5', '']) {
    await box.fill(text);
    await box.press('Tab');
    await expect(simulator(page).locator('.sim-notices'), `for "${text}"`).toContainText('so it is');
    expect(await box.inputValue()).toMatch(/^\d+(\.\d+)?$/);
    expect(await simulator(page).locator('.sim-live').textContent()).not.toMatch(
      /\bNaN\b(?!”)|\bInfinity\b(?!”)/,
    );
    await button(page, 'Values of the scenario').click();
  }
});
