import type { Locator, Page } from '@playwright/test';
import { LONGEST_LINK } from '../../src/core/sim/link.ts';
import { runScenario } from '../../src/core/sim/run.ts';
import type { Model, Scenario } from '../../src/core/sim/types.ts';
import { model as availability } from '../../src/simulators/availability/model.ts';
import { scenarios as availabilityScenarios } from '../../src/simulators/availability/scenarios.ts';
import { model as eviction } from '../../src/simulators/cache-eviction/model.ts';
import { scenarios as evictionScenarios } from '../../src/simulators/cache-eviction/scenarios.ts';
import { model as ring } from '../../src/simulators/consistent-hashing/model.ts';
import { scenarios as ringScenarios } from '../../src/simulators/consistent-hashing/scenarios.ts';
import { model as ids } from '../../src/simulators/ids/model.ts';
import { scenarios as idScenarios } from '../../src/simulators/ids/scenarios.ts';
import { model as queue } from '../../src/simulators/queue-knee/model.ts';
import { scenarios as queueScenarios } from '../../src/simulators/queue-knee/scenarios.ts';
import { model as limiters } from '../../src/simulators/rate-limiters/model.ts';
import { scenarios as limiterScenarios } from '../../src/simulators/rate-limiters/scenarios.ts';
import { axeFinds } from './axe.ts';
import { expect, test } from './site.ts';

const SIMULATORS = [
  { model: ring as Model, scenarios: ringScenarios as unknown as readonly Scenario[] },
  { model: limiters as Model, scenarios: limiterScenarios as unknown as readonly Scenario[] },
  { model: queue as Model, scenarios: queueScenarios as unknown as readonly Scenario[] },
  { model: availability as Model, scenarios: availabilityScenarios as unknown as readonly Scenario[] },
  { model: ids as Model, scenarios: idScenarios as unknown as readonly Scenario[] },
  { model: eviction as Model, scenarios: evictionScenarios as unknown as readonly Scenario[] },
];

const simulator = (page: Page) => page.locator('lb-sim').first();
const button = (page: Page, name: string) => simulator(page).getByRole('button', { name, exact: true });
const said = (page: Page) => simulator(page).locator('.sim-status');
const figure = (page: Page) => simulator(page).locator('.sim-live .sim-figure');

/** Opens the page of a simulator once its scripts have taken over. */
async function open(page: Page, id: string, fragment = ''): Promise<void> {
  await page.goto(`simulators/${id}/${fragment}`);
  await bringIntoView(page);
  await expect(simulator(page)).toHaveAttribute('ready');
}

const bringIntoView = (page: Page) => simulator(page).evaluate((root) => root.scrollIntoView());

/** How many events are done, read from the description. */
async function eventsDone(page: Page): Promise<number> {
  const description = simulator(page).locator('.sim-description');
  if (!(await description.isVisible())) await button(page, 'Describe state').click();
  return Number(/Event ([\d,]+)\./.exec((await description.textContent()) ?? '')?.[1]?.replaceAll(',', ''));
}

/** The link that Copy link gives; the clipboard is closed to it, so it stands in the address bar. */
async function copiedLink(page: Page): Promise<string> {
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  );
  await button(page, 'Copy link').click();
  await expect(simulator(page).locator('.sim-said')).toHaveText('The address bar now holds the link.');
  return page.url();
}

async function runToEnd(page: Page): Promise<void> {
  await simulator(page).getByLabel('Speed').selectOption('16');
  await button(page, 'Play').click();
  await expect(simulator(page).locator('.sim-now')).toContainText('The run is over', { timeout: 30_000 });
}

const firstBox = (page: Page): Locator =>
  simulator(page).locator('.sim-number input[inputmode="decimal"]').first();
const openParameters = (page: Page) => simulator(page).getByText('Parameters', { exact: true }).click();

for (const [i, { model, scenarios }] of SIMULATORS.entries()) {
  const { id } = model;
  const tag = i === 0 ? [] : ['@once'];
  const [first] = scenarios as readonly [Scenario];

  test.describe(id, { tag }, () => {
    test('never starts by itself', async ({ page }) => {
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

    test('Play, Pause, Step, Back, Reset and speed do what they say', async ({ page }) => {
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

    test('Space, the arrows and R work inside the focused simulator and nowhere else', async ({ page }) => {
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

    test('everything can be reached and seen by keyboard alone', async ({ page }) => {
      await open(page, id);
      await figure(page).focus();
      const names = new Set<string>();
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(() => {
          const at = document.activeElement as HTMLElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(at);
          const inside = at.closest('.sim-live') !== null;
          return {
            inside,
            name: at.textContent?.trim() || at.id,
            ring: outlineStyle !== 'none' && outlineWidth !== '0px',
          };
        });
        if (!focus.inside) break;
        expect(focus.ring, focus.name).toBe(true);
        names.add(focus.name);
      }
      for (const name of ['Play', 'Step', 'Reset', 'Describe state', 'Copy link'])
        expect(names).toContain(name);
    });

    test('the seed can be typed and drawn anew, and a run follows its seed', async ({ page }) => {
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

    test('every slider has a number box and two buttons, and all three agree', async ({ page }) => {
      await open(page, id);
      await openParameters(page);
      const fields = simulator(page).locator('.sim-number');
      expect(await fields.count()).toBe(await simulator(page).locator('input[type="range"]').count());
      for (const field of await fields.all()) {
        const box = field.locator('input[inputmode]');
        const slider = field.getByRole('slider');
        const number = async () => Number(await box.inputValue());
        const [less, more] = [
          field.getByRole('button', { name: /: less$/ }),
          field.getByRole('button', { name: /: more$/ }),
        ];
        const before = await number();
        // A parameter may begin at its bound.
        const [there, back] = (await more.isEnabled()) ? [more, less] : [less, more];
        await there.click();
        const moved = await number();
        expect(moved).not.toBe(before);
        await back.click();
        expect(Math.abs((await number()) - before)).toBeLessThan(Math.abs(moved - before) + 1);
        await slider.focus();
        await slider.press('Home');
        expect(await number()).toBeLessThanOrEqual(before);
        await expect(less).toBeDisabled();
      }
      await button(page, 'Values of the scenario').click();
    });

    test('what no parameter can be is clamped or refused, said, and never shown', async ({ page }) => {
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

    test('every control is at least 24 by 24 pixels', async ({ page }) => {
      await open(page, id);
      await openParameters(page);
      await button(page, 'Describe state').click();
      const small = await simulator(page).evaluate((root) => {
        const controls = [
          ...root.querySelectorAll<HTMLElement>('.sim-live :is(button, select, input, summary)'),
        ];
        return controls
          .map((control) => {
            // A radio button shares the target of its label.
            const target = control.closest('.sim-options label') ?? control;
            const { width, height } = target.getBoundingClientRect();
            return { name: control.textContent || control.id || control.className, width, height };
          })
          .filter(({ width, height }) => width < 24 || height < 24);
      });
      expect(small).toEqual([]);
    });

    test('a prediction is asked before the run and answered after it, and nothing moves for it', async ({
      page,
    }) => {
      await open(page, id);
      const asked = simulator(page).getByRole('group', {
        name: new RegExp(first.prediction.question.en.slice(0, 20)),
      });
      await expect(asked.getByRole('radio')).toHaveCount(first.prediction.options.length);
      const verdict = simulator(page).locator('.sim-verdict');
      await expect(verdict).toBeHidden();
      const topOf = () => figure(page).evaluate((it) => it.getBoundingClientRect().top + scrollY);
      const top = await topOf();
      await asked.getByRole('radio').first().check();
      await runToEnd(page);
      await expect(verdict).toBeVisible();
      const { metrics } = runScenario(model, first);
      const right = first.prediction.options[first.prediction.answer(metrics)]?.en ?? 'none of these';
      await expect(verdict).toContainText(right);
      await expect(verdict).toContainText(first.prediction.because.en);
      expect(Math.abs((await topOf()) - top)).toBeLessThan(25);
    });

    test('a run has the same log in this browser as in Node, also after going back', async ({ page }) => {
      await open(page, id);
      await button(page, 'Step').click();
      await button(page, 'Step').click();
      await button(page, 'Back').click();
      await runToEnd(page);
      await button(page, 'Describe state').click();
      await expect(simulator(page).locator('.sim-hash')).toContainText(runScenario(model, first).hash);
    });

    test('the status is said at most every two seconds, and at once on Pause', async ({ page }) => {
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

    test('Describe state gives the state in words and as a table', async ({ page }) => {
      await open(page, id);
      const describe = button(page, 'Describe state');
      await expect(describe).toHaveAttribute('aria-expanded', 'false');
      await describe.click();
      await expect(describe).toHaveAttribute('aria-expanded', 'true');
      const description = simulator(page).getByRole('region', { name: 'The state in words' });
      await expect(description).toContainText(`seed ${first.seed}`);
      for (const param of Object.values(model.params))
        await expect(description).toContainText(param.label.en);
      const rows = runScenario(model, first).table.rows.length;
      await expect(description.getByRole('table').locator('tbody tr')).toHaveCount(rows);
    });

    test('a copied link brings back scenario, parameters, seed and place, and is short and readable', async ({
      page,
    }) => {
      await open(page, id);
      const last = scenarios.at(-1) ?? first;
      await simulator(page).getByLabel('Scenario').selectOption(last.id);
      await openParameters(page);
      await simulator(page)
        .locator('.sim-number')
        .first()
        .getByRole('button', { name: /: less$/ })
        .click();
      const value = await firstBox(page).inputValue();
      for (let i = 0; i < 3; i++) await button(page, 'Step').click();
      const shown = await figure(page).innerHTML();
      const link = await copiedLink(page);
      expect(new URL(link).hash).toMatch(new RegExp(`^#sim-${id}=v1;scenario=${last.id};[a-z0-9=;.-]+$`));
      expect(new URL(link).hash.length).toBeLessThanOrEqual(LONGEST_LINK);
      await page.goto('about:blank');
      await page.goto(link);
      await expect(simulator(page)).toHaveAttribute('ready');
      await expect(simulator(page).getByLabel('Scenario')).toHaveValue(last.id);
      expect(await firstBox(page).inputValue()).toBe(value);
      expect(await eventsDone(page)).toBe(3);
      expect(await figure(page).innerHTML()).toBe(shown);
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

    test('pauses when its tab is hidden and when it is scrolled away', async ({ page }) => {
      await open(page, id);
      await simulator(page).getByLabel('Speed').selectOption('0.25');
      await button(page, 'Play').click();
      await page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await expect(button(page, 'Play')).toBeVisible();
      await page.evaluate(() =>
        Object.defineProperty(document, 'hidden', { value: false, configurable: true }),
      );
      await page.setViewportSize({ width: 1000, height: 300 });
      await button(page, 'Play').click();
      await page.evaluate(() =>
        document
          .querySelector('lb-sim')
          ?.after(Object.assign(document.createElement('p'), { className: 'far' })),
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

    test('with reduced motion steps jump: nothing in it is tweened', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await open(page, id);
      await button(page, 'Play').click();
      for (let i = 0; i < 5; i++) {
        await page.waitForTimeout(100);
        const moving = await simulator(page).evaluate((root) => root.getAnimations({ subtree: true }).length);
        expect(moving).toBe(0);
      }
    });

    test('with forced colors every shape has a color of the system and stands out from the canvas', async ({
      page,
    }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await open(page, id, `#sim-${id}=v1;t=30`);
      const odd = await figure(page).evaluate((root) => {
        const probe = root.appendChild(document.createElement('span'));
        const resolve = (name: string) => {
          probe.style.color = name;
          return getComputedStyle(probe).color;
        };
        const names =
          'CanvasText GrayText Highlight HighlightText LinkText ButtonText ButtonFace ButtonBorder Mark MarkText';
        const canvas = resolve('Canvas');
        const allowed = new Set([canvas, ...names.split(' ').map(resolve)]);
        probe.remove();
        const shapes = [
          ...root.querySelectorAll('svg :is(path, circle, rect, line, text, polyline, polygon)'),
        ];
        return shapes.flatMap((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          const painted = [fill, stroke].filter((color) => color !== 'none');
          const sound =
            painted.every((color) => allowed.has(color)) && painted.some((color) => color !== canvas);
          return sound ? [] : [`${shape.tagName}.${shape.getAttribute('class')} ${painted}`];
        });
      });
      expect(odd).toEqual([]);
    });

    test('nothing in it flashes more than three times a second at the highest speed', async ({
      page,
      context,
    }) => {
      await open(page, id);
      await simulator(page).getByLabel('Speed').selectOption('16');
      const box = await figure(page).boundingBox();
      await button(page, 'Play').click();
      const shots: { at: number; data: string }[] = [];
      const until = Date.now() + 2500;
      while (box && (Date.now() < until || shots.length < 10)) {
        shots.push({
          at: Date.now(),
          data: (await page.screenshot({ clip: box, scale: 'css' })).toString('base64'),
        });
      }
      const reader = await context.newPage();
      // A flash is a pair of opposing changes of a tenth or more in lightness; the picture is judged in 8 by 8 fields.
      const flashes = await reader.evaluate(async (frames) => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [8, 8];
        const draw = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
        const turns = new Array<number>(64).fill(0);
        const last = new Array<number>(64).fill(-1);
        const direction = new Array<number>(64).fill(0);
        for (const { data } of frames) {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          draw.drawImage(image, 0, 0, 8, 8);
          const pixels = draw.getImageData(0, 0, 8, 8).data;
          for (let field = 0; field < 64; field++) {
            const [r = 0, g = 0, b = 0] = pixels.slice(field * 4, field * 4 + 3);
            const light = (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
            const before = last[field] ?? -1;
            if (before < 0) last[field] = light;
            if (Math.abs(light - before) < 0.1 || before < 0) continue;
            const turn = Math.sign(light - before);
            if (turn !== direction[field]) turns[field] = (turns[field] ?? 0) + 1;
            direction[field] = turn;
            last[field] = light;
          }
        }
        return Math.max(...turns) / 2;
      }, shots);
      await reader.close();
      expect(shots.length).toBeGreaterThan(8);
      const seconds = ((shots.at(-1)?.at ?? 0) - (shots[0]?.at ?? 0)) / 1000;
      expect(flashes / seconds).toBeLessThanOrEqual(3);
    });

    test('at 320 pixels the controls stack, nothing is cut off and the numbers stand in a table', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await open(page, id);
      await openParameters(page);
      await button(page, 'Describe state').click();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(320);
      await expect(simulator(page).locator('.sim-live table').first()).toBeVisible();
      const [play, step] = [
        await button(page, 'Play').boundingBox(),
        await button(page, 'Step').boundingBox(),
      ];
      expect(step?.y ?? 0).toBeGreaterThanOrEqual((play?.y ?? 0) + (play?.height ?? 0));
    });

    test('on paper stand the finished run, the parameters, the seed and the link, and no control', async ({
      page,
    }) => {
      await open(page, id);
      const seed = simulator(page).getByLabel('Seed', { exact: true });
      await seed.fill('77');
      await seed.press('Tab');
      await page.emulateMedia({ media: 'print' });
      await expect(simulator(page).locator('.sim-still .sim-figure')).toBeVisible();
      await expect(simulator(page).locator('.sim-live .sim-figure')).toBeHidden();
      await expect(simulator(page).locator('.sim-live button:visible')).toHaveCount(0);
      const printed = simulator(page).locator('.sim-live .sim-printed');
      await expect(printed).toBeVisible();
      await expect(printed).toContainText('seed 77');
      await expect(printed).toContainText(`#sim-${id}=v1;scenario=${first.id};seed=77`);
      await expect(printed).toContainText(Object.values(model.params)[0]?.label.en ?? '');
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

    test('has no fault that axe can find, before and after the run, in both themes', async ({ page }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await open(page, id);
        await openParameters(page);
        await button(page, 'Describe state').click();
        expect(await axeFinds(page, { inside: 'lb-sim' }), `${colorScheme}, before`).toEqual([]);
        await runToEnd(page);
        expect(await axeFinds(page, { inside: 'lb-sim' }), `${colorScheme}, after`).toEqual([]);
      }
    });
  });

  test.describe(`${id} without JavaScript`, { tag }, () => {
    test.use({ javaScriptEnabled: false });

    test('shows the finished run as a picture and a table, and the question with its answer behind it', async ({
      page,
    }) => {
      await page.goto(`simulators/${id}/`);
      const still = simulator(page).locator('.sim-still');
      await expect(still.locator('.sim-figure')).toBeVisible();
      const { table, metrics } = runScenario(model, first);
      await expect(still.locator('.sim-table tbody tr')).toHaveCount(table.rows.length);
      const answer = first.prediction.options[first.prediction.answer(metrics)]?.en ?? 'none of these';
      const behind = still.locator('details.sim-prediction p');
      await expect(behind).toBeHidden();
      await still.locator('details.sim-prediction summary').click();
      await expect(behind).toContainText(answer);
      await expect(simulator(page).locator('button:visible, input:visible, select:visible')).toHaveCount(0);
    });
  });
}
