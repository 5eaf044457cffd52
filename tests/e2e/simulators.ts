import { existsSync, readdirSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { startValues } from '../../src/core/sim/params.ts';
import { Run } from '../../src/core/sim/run.ts';
import type { Model, Scenario } from '../../src/core/sim/types.ts';
import { expect } from './site.ts';

/** A simulator as the tests of all of them need it. */
export interface Built {
  readonly model: Model;
  readonly scenarios: readonly [Scenario, ...Scenario[]];
}

/** The one on which the kit's own promises are tried. */
export const SAMPLE = 'consistent-hashing';

/** The simulator of this folder of src/simulators. */
export async function built(id: string): Promise<Built> {
  const { model } = await import(`../../src/simulators/${id}/model.ts`);
  const { scenarios } = await import(`../../src/simulators/${id}/scenarios.ts`);
  return { model, scenarios };
}

/** The ids of all simulators. */
export const SIMULATORS: readonly string[] = readdirSync('src/simulators')
  .filter((id) => existsSync(`src/simulators/${id}/model.ts`))
  .sort();

/** How many events the run of a scenario has. */
export function eventsOf(model: Model, scenario: Scenario): number {
  const run = new Run(model, startValues(model, scenario), scenario.seed);
  run.seek(Number.POSITIVE_INFINITY);
  return run.index;
}

export const simulator = (page: Page): Locator => page.locator('lb-sim').first();
export const button = (page: Page, name: string): Locator =>
  simulator(page).getByRole('button', { name, exact: true });
export const figure = (page: Page): Locator => simulator(page).locator('.sim-live .sim-figure');
export const firstBox = (page: Page): Locator =>
  simulator(page).locator('.sim-number input[inputmode="decimal"]').first();

/** Opens the page of a simulator once its scripts have taken over. */
export async function open(page: Page, id: string, fragment = ''): Promise<void> {
  await page.goto(`simulators/${id}/${fragment}`);
  await bringIntoView(page);
  await expect(simulator(page)).toHaveAttribute('ready');
}

export const bringIntoView = (page: Page): Promise<void> =>
  simulator(page).evaluate((root) => root.scrollIntoView());

export const openParameters = (page: Page): Promise<void> =>
  simulator(page).getByText('Parameters', { exact: true }).click();

/** How many events are done, read from the description. */
export async function eventsDone(page: Page): Promise<number> {
  const description = simulator(page).locator('.sim-description');
  if (!(await description.isVisible())) await button(page, 'Describe state').click();
  return Number(/Event ([\d,]+)\./.exec((await description.textContent()) ?? '')?.[1]?.replaceAll(',', ''));
}

/** The link that Copy link gives; the clipboard is closed to it, so it stands in the address bar. */
export async function copiedLink(page: Page): Promise<string> {
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  );
  await button(page, 'Copy link').click();
  await expect(simulator(page).locator('.sim-said')).toHaveText('The address bar now holds the link.');
  return page.url();
}

export async function runToEnd(page: Page): Promise<void> {
  await simulator(page).getByLabel('Speed').selectOption('16');
  await button(page, 'Play').click();
  await expect(simulator(page).locator('.sim-now')).toContainText('The run is over', { timeout: 30_000 });
}
