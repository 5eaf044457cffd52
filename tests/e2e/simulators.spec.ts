import { LONGEST_LINK } from '../../src/core/sim/link.ts';
import { runScenario } from '../../src/core/sim/run.ts';
import { axeFinds, OF_COLOR } from './axe.ts';
import { framesSeen, watchFrames } from './frames.ts';
import {
  built,
  button,
  copiedLink,
  eventsDone,
  eventsOf,
  figure,
  firstBox,
  open,
  openParameters,
  runToEnd,
  SIMULATORS,
  simulator,
} from './simulators.ts';
import { expect, test } from './site.ts';

/** An axis may move so often in a run; one that moved a little in every frame would move more often. */
const AXIS_MOVES = 40;

// What can differ from one simulator to the next. What the kit does for all alike is in simulator-kit.spec.ts, and axe
// looks at their pages as they are before a run in accessibility.spec.ts.
for (const id of SIMULATORS) {
  const { model, scenarios } = await built(id);
  const [first] = scenarios;

  test.describe(id, { tag: '@once' }, () => {
    test('the prediction is answered by the run, whose log is that of Node also after going back, whose frames do nothing twice, and whose state is told', async ({
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
      await button(page, 'Step').click();
      await button(page, 'Step').click();
      await button(page, 'Back').click();
      await watchFrames(page);
      await runToEnd(page);
      // A frame does only what has changed: not a time, which a test cannot hold, but alike on every machine.
      const { needless, moves } = await framesSeen(page);
      expect(needless).toEqual([]);
      expect(Math.max(0, ...moves)).toBeLessThanOrEqual(AXIS_MOVES);
      await expect(verdict).toBeVisible();
      const { metrics, hash, table } = runScenario(model, first);
      const right = first.prediction.options[first.prediction.answer(metrics)]?.en ?? 'none of these';
      await expect(verdict).toContainText(right);
      await expect(verdict).toContainText(first.prediction.because.en);
      expect(Math.abs((await topOf()) - top)).toBeLessThan(25);
      const describe = button(page, 'Describe state');
      await expect(describe).toHaveAttribute('aria-expanded', 'false');
      await describe.click();
      await expect(describe).toHaveAttribute('aria-expanded', 'true');
      const description = simulator(page).getByRole('region', { name: 'The state in words' });
      await expect(description).toContainText(`seed ${first.seed}`);
      for (const param of Object.values(model.params))
        await expect(description).toContainText(param.label.en);
      await expect(description.getByRole('table').locator('tbody tr')).toHaveCount(table.rows.length);
      await expect(simulator(page).locator('.sim-hash')).toContainText(hash);
    });

    test('everything can be reached and seen by keyboard alone; every slider has a number box and two buttons, and all three agree', async ({
      page,
    }) => {
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
        const least = await number();
        expect(least).toBeLessThanOrEqual(before);
        await expect(less).toBeDisabled();
        await slider.press('ArrowRight');
        expect(await number()).toBeGreaterThan(least);
      }
      await button(page, 'Values of the scenario').click();
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

    test('with forced colors every shape stands out in a color of the system, and with reduced motion nothing is tweened', async ({
      page,
    }) => {
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
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
      await button(page, 'Play').click();
      for (let i = 0; i < 5; i++) {
        await page.waitForTimeout(100);
        const moving = await simulator(page).evaluate((root) => root.getAnimations({ subtree: true }).length);
        expect(moving).toBe(0);
      }
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
      const until = Date.now() + 1000;
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

    test('at 320 pixels the controls stack and keep 24 by 24, nothing is cut off and the numbers stand in a table; on paper stand the finished run, the parameters, the seed and the link, and no control', async ({
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
      await button(page, 'Describe state').click();
      await page.setViewportSize({ width: 1280, height: 720 });
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

    test('has no fault that axe can find after the run, in both themes', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await open(page, id, `#sim-${id}=v1;t=${eventsOf(model, first)}`);
      await expect(simulator(page).locator('.sim-now')).toContainText('The run is over');
      await openParameters(page);
      await button(page, 'Describe state').click();
      expect(await axeFinds(page, { inside: 'lb-sim' }), 'light').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      expect(await axeFinds(page, { inside: 'lb-sim', rules: OF_COLOR }), 'dark').toEqual([]);
    });
  });
}

// Together, since a browser begins anew where scripts are let in or kept out.
test.describe('without JavaScript', { tag: '@once' }, () => {
  test.use({ javaScriptEnabled: false });

  for (const id of SIMULATORS) {
    test(`${id} shows the finished run as a picture and a table, and the question with its answer behind it`, async ({
      page,
    }) => {
      await page.goto(`simulators/${id}/`);
      const still = simulator(page).locator('.sim-still');
      await expect(still.locator('.sim-figure')).toBeVisible();
      const {
        model,
        scenarios: [first],
      } = await built(id);
      const { table, metrics } = runScenario(model, first);
      await expect(still.locator('.sim-table tbody tr')).toHaveCount(table.rows.length);
      const answer = first.prediction.options[first.prediction.answer(metrics)]?.en ?? 'none of these';
      const behind = still.locator('details.sim-prediction p');
      await expect(behind).toBeHidden();
      await still.locator('details.sim-prediction summary').click();
      await expect(behind).toContainText(answer);
      await expect(simulator(page).locator('button:visible, input:visible, select:visible')).toHaveCount(0);
    });
  }
});
