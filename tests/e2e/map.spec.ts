import { expect, test } from './site.ts';

test.describe('the map, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('leads to every topic from its picture and its list, in the order of the areas; a narrow screen scrolls it, in a size that can be read', async ({
    page,
  }) => {
    await page.goto('map/');
    const hrefs = (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const drawn = await hrefs('svg.topic-map a');
    expect(drawn.length).toBeGreaterThan(50);
    expect(await hrefs('.map-list li li > a')).toEqual(drawn);
    await expect(page.locator('svg.topic-map text').first()).toHaveText('Estimation');
    await page.setViewportSize({ width: 360, height: 800 });
    const region = page.getByRole('region', { name: 'Map of the topics' });
    const [inner, outer] = await region.evaluate((r) => [r.scrollWidth, r.clientWidth]);
    expect(inner).toBeGreaterThan(2 * (outer ?? 0));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    const letters = await page
      .locator('svg.topic-map a text')
      .first()
      .evaluate((t) => t.getBoundingClientRect().height);
    expect(letters).toBeGreaterThanOrEqual(12);
  });

  test('a topic shows its place: what it builds on before it, what builds on it after it; above and below on a phone', async ({
    page,
  }) => {
    await page.goto('topics/caching/');
    const place = page.locator('section', { has: page.locator('#neighborhood') });
    const [before, after] = [
      place.getByRole('list', { name: 'Builds on', exact: true }).getByRole('link'),
      place.getByRole('list', { name: 'Builds on this' }).getByRole('link'),
    ];
    await expect(before).toHaveText(['Latency Numbers Every Programmer Should Know']);
    await expect(after.filter({ hasText: 'Consistent Hashing' })).toHaveCount(1);
    const boxes = async () =>
      Promise.all([before.first(), place.locator('.near-here'), after.first()].map((l) => l.boundingBox()));
    const [left, here, right] = await boxes();
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(here?.x ?? 0);
    expect((here?.x ?? 0) + (here?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    await page.setViewportSize({ width: 360, height: 800 });
    const [above, middle, below] = await boxes();
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(middle?.y ?? 0);
    expect((middle?.y ?? 0) + (middle?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  });
});

test('the keyboard walks the map in reading order, and a topic shows what it builds on', async ({ page }) => {
  await page.goto('map/');
  const topic = page.locator('svg.topic-map a', { hasText: 'Back-of-the-Envelope' });
  await page.locator('svg.topic-map a').first().focus();
  await page.keyboard.press('Tab');
  await expect(topic).toBeFocused();
  const width = () =>
    topic
      .locator('.map-edge')
      .first()
      .evaluate((e) => getComputedStyle(e).strokeWidth);
  expect(await width()).toBe('3px');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/topics\/back-of-the-envelope-estimation\/$/);
});
