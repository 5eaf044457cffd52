import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { axeFinds, OF_COLOR } from './axe.ts';
import { expect, test } from './site.ts';

const PRACTICE = 'practices/rate-limiter/';

const round = (page: Page) => page.locator('[data-round]');
const button = (page: Page, name: string | RegExp) => round(page).getByRole('button', { name, exact: true });
const note = (page: Page) => page.locator('#round-note');
const time = (page: Page) => page.getByRole('timer');
const solution = (page: Page) => page.locator('[data-round-locks=solution]');
const rubric = (page: Page) => page.locator('[data-round-locks=rubric]');
const doubt = (page: Page) => page.locator('.round-doubt');

async function begin(page: Page, pace?: RegExp): Promise<void> {
  await page.goto(PRACTICE);
  await button(page, 'Begin a round').click();
  if (pace) await page.getByRole('radio', { name: pace }).check();
  await button(page, 'Start the clock').click();
  await expect(note(page)).toBeVisible();
}

/** Gives every statement of the rubric the same points and ends the round. */
async function score(page: Page, points: number): Promise<void> {
  for (let i = 0; i < 7; i++) await page.locator(`input[name=round-score-${i}]`).nth(points).check();
  await button(page, 'Finish the round').click();
  await expect(page.getByRole('heading', { name: 'Result', exact: true })).toBeVisible();
}

async function commit(page: Page, confidence?: number): Promise<void> {
  await button(page, 'Commit my attempt').click();
  if (confidence !== undefined) await page.locator('#round-confidence').fill(String(confidence));
  await button(page, 'Commit and open the rubric').click();
  await expect(page.getByRole('heading', { name: 'Score your attempt' })).toBeVisible();
}

/** Looks at one stage, and where it shows colors that others do not at those in the dark. */
async function look(page: Page, stage: string, dark = false): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await axeFinds(page, { inside: '[data-round]' }), stage).toEqual([]);
  if (!dark) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeFinds(page, { inside: '[data-round]', rules: OF_COLOR }), `${stage}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

test('a round from the prompt to the history: kept over reloads, locked, capped by hints, and printed on one page', async ({
  page,
}) => {
  await page.goto(`${PRACTICE}#deep-dives`);
  await expect(page.locator('details.fold:has(#deep-dives)')).toHaveAttribute('open', '');
  // By keyboard alone until the clock runs.
  await button(page, 'Begin a round').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Before you begin' })).toBeFocused();
  await expect(round(page)).toContainText('not a prediction of any hiring decision');
  await look(page, 'before');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Scope', exact: true })).toBeFocused();

  // Nothing opens the solution: it is closed and out of the page's view, and a link leads to where it says so.
  await expect(solution(page)).toBeHidden();
  await expect(rubric(page)).toBeHidden();
  await expect(page.locator('details.fold[open]')).toHaveCount(0);
  await page.evaluate(() => {
    location.hash = 'estimates';
  });
  await expect(page.locator('[data-round-locked]')).toBeInViewport();
  await expect(solution(page)).toBeHidden();

  await note(page).fill('fair use per key, not ');
  await note(page).pressSequentially('billing');
  await button(page, 'Next: Estimates').click();
  await expect(page.locator('[data-round-said]')).toHaveText('Now: Estimates.');
  await note(page).fill('1.5 G a day');
  await page.keyboard.press('End');
  // At once, before the pause after which it is kept.
  await page.keyboard.type(', 61 k/s');
  await page.reload();
  await expect(note(page)).toHaveValue('1.5 G a day, 61 k/s');
  await expect(solution(page)).toBeHidden();
  await button(page, /^Scope/).click();
  await expect(note(page)).toHaveValue('fair use per key, not billing');

  await page.locator('details.hint summary').nth(2).click();
  await expect(round(page).locator('.round-help')).toHaveText('Hint 3 opened: at most Hard.');
  await button(page, 'Commit my attempt').click();
  await look(page, 'writing and commit', true);
  await page.keyboard.press('Escape');
  await expect(button(page, 'Commit my attempt')).toBeFocused();
  await commit(page, 80);
  await expect(solution(page)).toBeVisible();
  await expect(rubric(page)).toBeVisible();
  await expect(page.locator('details.fold[open]')).toHaveCount(0);
  await look(page, 'scoring');
  await expect(page.getByRole('radio', { name: /^Good/ })).toBeDisabled();
  await expect(page.getByRole('radio', { name: /^Hard/ })).toBeEnabled();
  await button(page, 'Finish the round').click();
  await expect(round(page)).toContainText('Still to be scored: 7.');
  await expect(page.locator('input[name=round-score-0]').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(round(page)).toContainText('Still to be scored: 6.');
  await page.reload();
  await expect(page.locator('input[name=round-score-0]').nth(1)).toBeChecked();
  await score(page, 2);

  await expect(round(page)).toContainText('14 of 21 points');
  await expect(round(page)).toContainText('You expected 80 % and scored 67 %: 13 points too much.');
  const things = round(page).locator('.round-next li');
  await expect(things).toHaveCount(2);
  await expect(things.first().getByRole('link')).toHaveAttribute('href', /\/topics\/rate-limiting\/$/);
  await expect(things.nth(1)).toContainText('API and data has no notes.');
  await expect(page.getByRole('row').filter({ hasText: 'hint 3' })).toContainText('67 %');
  // All of a row is there to be pressed without scrolling.
  const wide = await page
    .locator('.round-history .table-scroll')
    .evaluate((e) => e.scrollWidth - e.clientWidth);
  expect(wide).toBe(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your rounds here' })).toBeVisible();

  // A second round, with a usual answer, and how the scores have moved.
  await button(page, 'Begin another round').click();
  await button(page, 'Start the clock').click();
  for (const phase of ['Estimates', 'API and data', 'Design', 'Deep dive', 'Wrap-up', '']) {
    await note(page).fill(
      `${'One gateway asks one shard, and a lease bounds what it may give away. '.repeat(8)}${phase}`,
    );
    if (phase) await button(page, `Next: ${phase}`).click();
  }
  await commit(page, 100);
  await score(page, 3);
  await expect(round(page)).toContainText('33 points above your rounds before.');
  await expect(round(page)).toContainText(
    'Over 2 rounds, on any practice, you were 7 points apart on average.',
  );
  await expect(round(page).locator('.round-trend svg')).toBeVisible();
  await look(page, 'result and history', true);
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: '1cm', bottom: '1cm', left: '1.2cm', right: '1.2cm' },
  });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.prompt')).toBeVisible();
  await expect(round(page).locator('.round-answer')).toBeVisible();
  for (const part of ['.round-history', '.round-actions', '.hint', '.rubric', '.after'])
    await expect(page.locator(part).first(), part).toBeHidden();
});

test('the clock: phases, sleep, a clock set back, a long absence; told, and counted only if the reader says so', {
  tag: '@once',
}, async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-08T09:00:00') });
  await begin(page);
  await page.clock.runFor(61_000);
  await expect(time(page)).toContainText('1:01');
  // The next second by itself: what ran ahead of the database is kept by then.
  await expect(time(page)).toContainText(/1:0[2-9]/);
  // Over time is shown and said, and stops nothing.
  for (const at of [/2:[45]\d/, /4:[234]\d/, /over/]) {
    await page.clock.fastForward(100_000);
    await expect(time(page)).toContainText(at);
  }
  await expect(page.locator('[data-round-said]')).toHaveText(
    'The time for Scope is over. Go on when you are ready.',
  );
  await expect(note(page)).toBeEditable();
  await button(page, 'Next: Estimates').click();
  await expect(time(page)).toContainText(/0:0\d/);

  // Asleep for ten minutes.
  await page.clock.fastForward('10:00');
  await expect(doubt(page)).toContainText(/Nothing was heard from this page for 10:0\d/);
  await expect(time(page)).toContainText(/0:[01]\d/);
  await button(page, 'Count that time').click();
  await expect(doubt(page)).toBeEmpty();
  await expect(time(page)).toContainText(/10:[01]\d/);

  // The wall clock is set back by a day: nothing is lost, and it is told.
  await page.clock.setSystemTime(new Date('2026-03-07T09:00:00'));
  await page.clock.runFor(2_000);
  await expect(doubt(page)).toContainText('was set back');
  await button(page, 'All right').click();
  await expect(doubt(page)).toBeEmpty();
  await expect(time(page)).toContainText(/10:[012]\d/);

  // And ahead by an hour.
  await page.clock.setSystemTime(new Date('2026-03-07T10:05:00'));
  await page.clock.runFor(2_000);
  await expect(doubt(page)).toContainText('for 1 hour');
  await button(page, 'Leave it out').click();
  await expect(time(page)).toContainText(/10:[0123]\d/);

  // A pause does not count.
  await button(page, 'Pause').click();
  await expect(round(page)).toContainText('Paused');
  const paused = await time(page).textContent();
  await page.clock.fastForward('30:00');
  expect(await time(page).textContent()).toBe(paused);
  await button(page, 'Go on with the clock').click();
  await expect(button(page, 'Pause')).toBeVisible();

  // Away over night: the round is offered, its clock stands.
  await page.goto('about:blank');
  await page.clock.fastForward('08:00:00');
  await page.goto(PRACTICE);
  await expect(round(page)).toContainText('You have an open round here, begun Mar 8, 2026');
  await expect(solution(page)).toBeHidden();
  await expect(doubt(page)).toContainText('for 8 hours');
  await button(page, 'Go on').click();
  await expect(note(page)).toBeVisible();
  await button(page, 'Leave it out').click();
  await expect(round(page)).toContainText(/Whole round: 1[56]:\d\d of 45:00/);
});

test('two tabs show one round, lose no text, and count once', async ({ page, context }) => {
  // A tab that is there before the round begins is locked with it, and what is open there is counted.
  const other = await context.newPage();
  await other.goto(PRACTICE);
  await other.locator('details.hint summary').first().click();
  // What is in the back is drawn once a second.
  await page.bringToFront();
  await begin(page);
  await expect(note(other)).toBeVisible();
  await expect(solution(other)).toBeHidden();
  await expect(round(page).locator('.round-help')).toHaveText('Hint 1 opened: at most Good.');
  await note(page).pressSequentially('from the first tab ');
  await note(other).pressSequentially('from the second tab ');
  for (const tab of [page, other]) {
    await expect(note(tab)).toHaveValue(/from the first tab/);
    await expect(note(tab)).toHaveValue(/from the second tab/);
  }
  expect(await note(page).inputValue()).toBe(await note(other).inputValue());
  // Who writes is told that the other tab goes on, and writes on.
  await other.bringToFront();
  await button(other, 'Next: Estimates').click();
  await expect(other.getByRole('heading', { name: 'Estimates', exact: true })).toBeFocused();
  await expect(round(page)).toContainText('Another tab of this round went on to Estimates');
  await page.bringToFront();
  await page.keyboard.type('and on');
  await expect(note(page)).toHaveValue(/and on/);
  await button(page, 'Go to Estimates').click();
  await expect(page.getByRole('heading', { name: 'Estimates', exact: true })).toBeFocused();
  // A commit counts in both, and leaves the text to who is in the middle of it.
  await note(page).fill('10 k/s');
  await other.bringToFront();
  await commit(other, 50);
  await expect(round(page)).toContainText('The attempt was committed in another tab');
  await expect(page.locator('#round-left')).toBeFocused();
  await expect(page.locator('#round-left')).toHaveValue('10 k/s');
  await page.bringToFront();
  await button(page, 'Go on').click();
  await expect(page.getByRole('heading', { name: 'Score your attempt' })).toBeVisible();
  await expect(solution(page)).toBeVisible();
  await other.bringToFront();
  await score(other, 1);
  await expect(page.getByRole('heading', { name: 'Your rounds here' })).toBeVisible();
  await expect(page.locator('.round-history tbody tr')).toHaveCount(1);
  const total = await page.locator('.round-history tbody td').nth(5).textContent();
  expect(total).toMatch(/^0:\d\d$/);
  await other.close();
});

test('a round is left and found again: back and forward, another practice, the solution shown early, discarded', async ({
  page,
}) => {
  await begin(page, /^Untimed/);
  await expect(time(page)).toHaveText(/^0:0\d\s*$/);
  // More or less time at any moment.
  await round(page).getByLabel('Pace').selectOption('2 times as long');
  await expect(time(page)).toContainText('Planned 10:00');
  // What a field has no room for is said.
  await note(page).focus();
  await page.keyboard.insertText('x'.repeat(10_007));
  await expect(round(page)).toContainText('the last 7 characters of what you put in were left out');
  await note(page).fill('kept');
  await page.goto('practices/parking-garage/');
  await button(page, 'Begin a round').click();
  await expect(round(page)).toContainText('Another round of yours is open, on rate limiter');
  await page.goBack();
  await expect(note(page)).toHaveValue('kept');
  await expect(solution(page)).toBeHidden();
  await page.goForward();
  await page.goBack();
  await expect(note(page)).toHaveValue('kept');
  await button(page, 'Show me the solution').click();
  await button(page, 'Show it').click();
  await expect(solution(page)).toBeVisible();
  await expect(round(page).getByRole('link', { name: 'Compare with the solution' })).toBeFocused();
  await expect(rubric(page)).toBeHidden();
  await expect(round(page).locator('.round-help')).toHaveText('Solution seen: at most Again.');
  await button(page, 'Discard the round').click();
  await button(page, 'Keep it').click();
  await expect(note(page)).toHaveValue('kept');
  await button(page, 'Discard the round').click();
  await button(page, 'Discard it').click();
  await expect(button(page, 'Begin a round')).toBeFocused();
  await expect(rubric(page)).toBeVisible();
  await page.reload();
  await expect(button(page, 'Begin a round')).toBeVisible();
});

test('without a round a practice loads none of it; without storage a round works and says what is not kept', {
  tag: '@once',
}, async ({ page }) => {
  const scripts: string[] = [];
  const entries: Promise<Buffer>[] = [];
  page.on('response', (r) => {
    const name = new URL(r.url()).pathname.replace(/.*\//, '');
    if (name.endsWith('.js')) scripts.push(name);
    if (/^Round\.astro.*\.js$/.test(name)) entries.push(r.body());
  });
  await page.goto(PRACTICE);
  await page.waitForLoadState('networkidle');
  const [entry] = await Promise.all(entries);
  expect(brotliCompressSync(entry ?? '').length).toBeLessThan(600);
  expect(scripts.filter((name) => /^(start|round\.|preact|browser-store)/.test(name))).toEqual([]);
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
  });
  await page.setViewportSize({ width: 320, height: 640 });
  await begin(page);
  await expect(round(page)).toContainText('does not let the page store anything');
  await note(page).fill('lasts until the page is closed');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await commit(page);
  await score(page, 0);
  await expect(round(page)).toContainText('You expected 50 % and scored 0 %');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('the round speaks Korean', { tag: '@once' }, async ({ page }) => {
  await page.goto(`ko/${PRACTICE}`);
  await button(page, '모의 면접 시작하기').click();
  await button(page, '타이머 시작').click();
  await expect(page.getByRole('heading', { name: '범위', exact: true })).toBeFocused();
  await button(page, '다음: 추정').click();
  await button(page, '답안 제출하기').click();
  await button(page, '제출하고 채점 기준 열기').click();
  for (let i = 0; i < 7; i++) await page.locator(`input[name=round-score-${i}]`).nth(1).check();
  await button(page, '모의 면접 마치기').click();
  await expect(round(page)).toContainText('예상했고 33%를 받았습니다');
  await look(page, 'Korean result');
});
