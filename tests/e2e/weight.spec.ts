import { expect, test } from './site.ts';

const pages = [
  { path: 'topics/dns/', font: 'inter', most: 32_000 },
  { path: 'topics/powers-of-two/', font: 'inter', most: 32_000 },
  { path: 'ko/topics/caching/', font: 'korean', most: 120_000 },
];

for (const { path, font, most } of pages) {
  test(`/${path} asks for at most 8 files, and for one font of at most ${most / 1000} kB`, async ({
    page,
  }) => {
    const asked: string[] = [];
    const sizes: Promise<number>[] = [];
    page.on('response', (r) => {
      asked.push(new URL(r.url()).pathname);
      if (r.url().endsWith('.woff2')) sizes.push(r.body().then((b) => b.length));
    });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const fonts = asked.filter((a) => a.endsWith('.woff2'));
    expect(fonts).toHaveLength(1);
    expect(fonts[0]).toContain(`/${font}.`);
    expect((await Promise.all(sizes))[0]).toBeLessThanOrEqual(most);
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(8);
  });
}

test('nothing moves while a topic loads: the shift stays under 0.02', async ({ page }) => {
  await page.goto('topics/consistent-hashing/');
  const shift = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const e of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[]) {
            if (!e.hadRecentInput) sum += e.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 1500);
      }),
  );
  expect(shift).toBeLessThanOrEqual(0.02);
});
