import type { Page } from '@playwright/test';
import { axeFinds, OF_COLOR } from './axe.ts';
import { expect, test } from './site.ts';

const counts = (page: Page) => page.locator('.review-counts li');
const said = (page: Page) => page.locator('.review-said');
const question = (page: Page) => page.locator('#review-question');
const options = (page: Page) => page.locator('.review-options li');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Opens the page; `at` is the reader's clock. */
async function open(page: Page, at?: string | number, path = 'review/'): Promise<void> {
  if (at !== undefined) await page.clock.setFixedTime(at);
  await page.goto(path);
  await expect(counts(page)).toHaveCount(2);
}

/** Moves the reader's clock under the open page, which looks at it when it is looked at. */
async function moveTo(page: Page, at: number): Promise<void> {
  await page.clock.setFixedTime(at);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

/** Sits down with few new cards, and answers all that is asked with these keys. */
async function sit(page: Page, keys: readonly string[], limit = '5'): Promise<void> {
  await page.locator('#review-limit').selectOption(limit);
  await button(page, /^(Start|시작)$/).click();
  for (const key of keys) {
    await expect(page.locator('.review-card')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.locator('.review-rate button')).toHaveCount(4);
    await page.keyboard.press(key);
  }
}

/** Every event of the log. */
const log = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<Record<string, unknown>[]>((done, fail) => {
        const asked = indexedDB.open(`loadbearing:${document.body.dataset.base}:study`);
        asked.onerror = fail;
        asked.onsuccess = () => {
          const all = asked.result.transaction('events').objectStore('events').getAll();
          all.onsuccess = () => {
            asked.result.close();
            done(all.result);
          };
        };
      }),
  );

/** Puts answers to a card into the log, each as long ago, in days, and with the rating given. */
const answerLong = (
  page: Page,
  card: string,
  answers: readonly (readonly [days: number, rating: number])[],
) =>
  page.evaluate(
    ([id, all, now]) =>
      new Promise<void>((done, fail) => {
        const asked = indexedDB.open(`loadbearing:${document.body.dataset.base}:study`);
        asked.onerror = fail;
        asked.onsuccess = () => {
          const tx = asked.result.transaction('events', 'readwrite');
          for (const [i, [days, rating]] of all.entries()) {
            const at = now - Math.round(days * 86_400_000);
            const event = {
              id: `before${1000 + i}`,
              v: 1,
              kind: 'review',
              card: id,
              rating,
              at,
              zone: 0,
              order: at,
            };
            tx.objectStore('events').put(event, event.id);
          }
          tx.oncomplete = () => {
            asked.result.close();
            done();
          };
        };
      }),
    [card, answers, Date.now()] as const,
  );

/** East of Greenwich without summer time, and west of it over a night in which clocks go back. */
const WEEKS = [
  { zone: 'Asia/Seoul', before: '+09:00', after: '+09:00', friday: '2026-03-27' },
  { zone: 'America/Los_Angeles', before: '-07:00', after: '-08:00', friday: '2026-10-30' },
] as const;

for (const { zone, before, after, friday } of WEEKS) {
  test.describe(`in ${zone}, from ${friday}`, () => {
    test.use({ timezoneId: zone });

    test('a week of reviews: due days turn at midnight there, and a clock that was wrong is put right', {
      tag: '@once',
    }, async ({ page }) => {
      /** The wall clock, days after the Friday; clocks change on Sunday at two. */
      const wall = (days: number, time: string) => {
        const day = new Date(Date.parse(friday) + days * 86_400_000).toISOString().slice(0, 10);
        return Date.parse(`${day}T${time}${days + Number(time > '02:00') > 2 ? after : before}`);
      };
      await open(page, wall(0, '23:40'));
      // Five new ones, one of them easy; the other four are asked twice.
      await sit(page, ['4', '3', '3', '3', '3', '3', '3', '3', '3']);
      await expect(page.getByRole('heading', { name: 'Done for now' })).toBeFocused();
      await expect(page.locator('.review-done')).toContainText('You gave 9 answers. 9 were remembered.');
      await expect(page.locator('.review-done')).toContainText(/Next: 4 cards on Sun, (Mar 29|Nov 1)\./);
      await button(page, 'Overview').click();
      for (const [days, time, due] of [
        [1, '23:59', '0 cards due'],
        [2, '00:01', '4 cards due'],
      ] as const) {
        await moveTo(page, wall(days, time));
        await expect(counts(page)).toHaveText([due, /new cards/]);
      }
      // Good again: eleven days from that morning, and the easy one after its eight days.
      await open(page, wall(2, '03:30'));
      await sit(page, ['3', '3', '3', '3'], '0');
      await expect(page.locator('.review-done')).toContainText(/Next: 1 card on Sat, (Apr 4|Nov 7)\./);
      await expect(page.locator('[data-reminder]')).toHaveCount(0);
      await button(page, 'Overview').click();
      for (const [days, time, due] of [
        [7, '23:59', '0 cards due'],
        [8, '00:01', '1 card due'],
        [12, '23:59', '1 card due'],
        [13, '00:01', '5 cards due'],
      ] as const) {
        await moveTo(page, wall(days, time));
        await expect(counts(page).first()).toHaveText(due);
      }
      // The clock jumps a year ahead, one card is answered, and it is put back.
      await moveTo(page, wall(13 + 365, '12:00'));
      await sit(page, ['3'], '0');
      await button(page, 'End').click();
      await expect(page.locator('.review-done [data-reminder]')).toContainText('14');
      await button(page, 'Export everything').click();
      await expect(page.locator('.review-done .notice')).toBeFocused();
      await expect(page.locator('.review-done .notice')).toContainText('handed to the browser');
      await open(page, wall(12, '12:00'));
      await expect(page.locator('.review-clock')).toContainText(/from (Fri, Apr 9|Fri, Nov 12), 2027/);
      await button(page, /^Yes, today is/).click();
      await expect(page.locator('.review-clock')).toHaveCount(0);
      await expect(page.locator('.review .notice')).toBeFocused();
      await expect(page.locator('.review .notice')).toContainText('Due days are computed from today.');
      const kept = await log(page);
      expect(kept.filter((e) => e.kind === 'review')).toHaveLength(14);
      await moveTo(page, wall(13, '00:01'));
      await expect(counts(page).first()).toHaveText('4 cards due');
      // What lists show elsewhere.
      const due = await page.evaluate(() =>
        JSON.parse(localStorage.getItem(`loadbearing:${document.body.dataset.base}:study:due`) ?? '{}'),
      );
      expect(due).toEqual({ v: 1, topics: expect.any(Object) });
      const first = Math.min(...Object.values(due.topics as Record<string, number>));
      expect(new Date(first * 86_400_000).toISOString().slice(5, 10)).toMatch(/^(04-0|11-0|11-1)/);
    });
  });
}

test('options lie another way each time and not between; keys work in the review alone; undo takes everything back', async ({
  page,
}) => {
  await open(page);
  // Nothing happens outside the review, nor in a field.
  await page.locator('#review-limit').selectOption('5');
  await page.locator('#review-limit').press('u');
  await page.keyboard.press('3');
  await button(page, 'Start').click();
  await expect(page.locator('.review-card')).toBeFocused();
  await expect(question(page)).toContainText('Minute 12 of 45');
  const first = (await question(page).textContent()) ?? '';
  const texts = await options(page).locator('span').allTextContents();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(options(page).locator('span')).toHaveText(texts);
  for (const key of ['Control+b', 'Alt+b', 'Meta+b', '3', 'x']) await page.keyboard.press(key);
  await expect(page.locator('.review-rate')).toHaveCount(0);
  // A wrong one: each says why, and again is suggested.
  const wrong = texts.findIndex((t) => !t.includes('I build these three'));
  await page.keyboard.press('abcd'[wrong] ?? '');
  await expect(options(page).nth(wrong)).toContainText('Wrong, your choice');
  await expect(page.locator('.review-options .is-right')).toContainText('I build these three');
  await expect(page.locator('.review-options .is-right')).toContainText('Right');
  await expect(page.locator('.review-rate .primary')).toContainText('Again');
  await expect(page.locator('.review-rate button')).toHaveText([/1 min/, /6 min/, /10 min/, /8 days/]);
  await expect(page.locator('.review-below a')).toHaveAttribute(
    'href',
    /topics\/system-design-interview-process\/#/,
  );
  await page.keyboard.press('1');
  await expect(said(page)).toHaveText('Again. Back in 1 min. 5 to go.');
  await expect(said(page)).toHaveAttribute('role', 'status');
  // A suspended card and an answer, both taken back.
  const second = (await question(page).textContent()) ?? '';
  await button(page, 'Suspend card').click();
  await expect(question(page)).not.toHaveText(second);
  await page.keyboard.press('Control+z');
  await expect(question(page)).toHaveText(second);
  await page.keyboard.press('Enter');
  await page.keyboard.press('4');
  await expect(said(page)).toContainText('Easy. Back in 8 days.');
  await page.keyboard.press('u');
  await expect(said(page)).toHaveText('Taken back.');
  await expect(question(page)).toHaveText(second);
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Space');
    await page.keyboard.press('4');
  }
  // Only the one that was forgotten is left, its options in another order.
  await expect(question(page)).toHaveText(first);
  const again = await options(page).locator('span').allTextContents();
  expect([...again].sort()).toEqual([...texts].sort());
  expect(again).not.toEqual(texts);
  await page.keyboard.press('abcd'[again.findIndex((t) => t.includes('I build these three'))] ?? '');
  await expect(page.locator('.review-rate .primary')).toContainText('Good');
  await button(page, 'End').click();
  await expect(page.locator('.review-done')).toContainText('You gave 5 answers. 4 were remembered.');
  await button(page, 'Overview').click();
  await expect(counts(page)).toHaveText(['1 card due', '0 new cards']);
  await page.reload();
  await expect(counts(page)).toHaveText(['1 card due', '0 new cards']);
});

test('two tabs do not ask the same card twice, and keep every answer once', { tag: '@once' }, async ({
  page,
  context,
}) => {
  await open(page);
  const other = await context.newPage();
  await open(other);
  // By keys: in a tab that lies behind another, a click waits for a picture.
  await button(page, 'Start').press('Enter');
  await button(other, 'Start').press('Enter');
  const first = (await question(page).textContent()) ?? '';
  await expect(question(other)).toHaveText(first);
  await page.locator('.review-card').press('Space');
  await other.locator('.review-card').press('Space');
  await page.keyboard.press('4');
  await expect(said(other)).toContainText('answered in another tab');
  await expect(question(other)).not.toHaveText(first);
  await expect(question(other)).toHaveText((await question(page).textContent()) ?? '');
  // What one tab suspends is gone from the other too.
  const second = (await question(page).textContent()) ?? '';
  await button(other, 'Suspend card').click();
  await expect(question(page)).not.toHaveText(second);
  expect((await log(page)).map((e) => e.kind).sort()).toEqual(['review', 'suspend']);
  await other.close();
  await open(page);
  await page.getByText('Suspended cards (1)').click();
  await button(page, 'Take up again').click();
  await expect(page.getByText('Suspended cards (0)')).toBeFocused();
});

test('a card forgotten eight times is spoken of, and can be put aside', { tag: '@once' }, async ({
  page,
}) => {
  await open(page);
  const weeks = Array.from({ length: 8 }, (_, i) => 10 * (8 - i));
  await answerLong(
    page,
    'caching-p99',
    weeks.flatMap(
      (days, i) =>
        (i === 0
          ? [[days, 4]]
          : [
              [days, 1],
              [days - 0.01, 4],
            ]) as [number, number][],
    ),
  );
  await open(page);
  await expect(counts(page).first()).toHaveText('1 card due');
  await sit(page, ['1']);
  await expect(page.locator('.review-leech')).toContainText('forgotten 8 times');
  await expect(page.locator('.review-leech a')).toHaveAttribute('href', /topics\/caching\/#/);
  await page.locator('.review-leech').getByRole('button', { name: 'Suspend card' }).click();
  await expect(said(page)).toContainText('Suspended.');
  await expect(page.locator('.review-card')).toBeFocused();
  await button(page, 'Undo').click();
  await button(page, 'End').click();
  await expect(page.locator('.review-done')).toContainText('You gave 1 answer. 0 were remembered.');
  // Ended too early: the last answer can still be taken back.
  await page.keyboard.press('u');
  await expect(page.locator('.review-card')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('1');
  await button(page, 'End').click();
  await expect(page.locator('.review-done')).toContainText('You gave 1 answer. 0 were remembered.');
  await button(page, 'Overview').click();
  // As the only card of the sitting: nothing is left without it.
  await sit(page, [], '0');
  await button(page, 'Suspend card').click();
  await expect(page.getByRole('heading', { name: 'Done for now' })).toBeFocused();
  await button(page, 'Undo').click();
  await expect(page.locator('.review-card')).toBeFocused();
  await button(page, 'End').click();
  await expect(page.locator('.review-home')).toBeFocused();
  await page.getByText('Often forgotten (1)').click();
  await expect(page.locator('.review-aside')).toContainText('forgotten 8 times');
  await button(page, 'Suspend card').click();
  await expect(page.getByText('Often forgotten (0)')).toBeFocused();
});

test('where storage is blocked the page says so and works; without cards or scripts it leads on', {
  tag: '@once',
}, async ({ page, browser, baseURL, faults }) => {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
  });
  await open(page);
  await expect(page.locator('[data-trouble="blocked"]')).toContainText('lasts only until you close the page');
  await sit(page, ['4', '4']);
  await expect(page.locator('.review-bar')).toContainText('2 answered, 3 to go');

  await page.route('**/review/cards.json', (route) => route.abort());
  await page.goto('review/');
  await expect(page.locator('[data-review]')).toContainText('The cards could not be loaded');
  await page.unroute('**/review/cards.json');
  await button(page, 'Try again').click();
  await expect(counts(page)).toHaveCount(2);
  faults.list = faults.list.filter((fault) => !/Failed to load resource/.test(fault));

  const still = await browser.newPage({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  await still.goto('review/');
  await expect(still.locator('.notice')).toContainText('With JavaScript this page asks the cards');
  await expect(still.locator('main :is(button, select):visible')).toHaveCount(0);
  await still.getByRole('link', { name: 'Caching', exact: true }).click();
  await expect(still.locator('#check-yourself')).toBeInViewport();
  await still.close();
});

test('reviews work in Korean, at 320 pixels, in both themes and for axe', { tag: '@once' }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, undefined, 'ko/review/');
  const narrow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await sit(page, ['1', '3']);
  await expect(said(page)).toHaveText('알맞음. 10분 뒤에 다시 나옵니다. 5장 남았습니다.');
  await page.keyboard.press('Space');
  await expect(page.locator('.review-rate button')).toHaveCount(4);
  expect(await narrow()).toBeLessThanOrEqual(0);
  expect(await axeFinds(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await axeFinds(page, { rules: OF_COLOR })).toEqual([]);
  await button(page, '마치기').click();
  await button(page, '처음 화면').click();
  await expect(page.locator('.review-plot')).toHaveCount(2);
  for (const fold of await page.locator('.review summary').all()) await fold.click();
  expect(await narrow()).toBeLessThanOrEqual(0);
  expect(await axeFinds(page)).toEqual([]);
});
