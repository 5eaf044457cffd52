import { expect, test } from './site.ts';

test('a path is walked from home to its second step, and each step says where it is', async ({ page }) => {
  await page.goto('');
  await page.getByRole('link', { name: 'First interview' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'First interview' })).toBeVisible();
  await page.getByRole('link', { name: /^Begin with step 1/ }).click();
  const place = page.getByRole('navigation', { name: 'On a path' });
  await expect(place).toContainText(/First interview, step 1 of \d+ · next: Powers of Two/);
  await place.getByRole('link', { name: 'Powers of Two' }).click();
  await expect(place).toContainText(/First interview, step 2 of \d+/);
});

test.describe('a path, without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });

  test('counts its steps through its stages, on a narrow screen and in Korean too', async ({ page }) => {
    await page.goto('ko/paths/data-systems/');
    const lists = page.locator('ol.path-steps');
    const starts = await lists.evaluateAll((all) =>
      all.map((l) => [(l as HTMLOListElement).start, l.childElementCount]),
    );
    let next = 1;
    for (const [start, count] of starts) {
      expect(start).toBe(next);
      next += count ?? 0;
    }
    await expect(page.locator('.meta')).toContainText(`${next - 1}단계`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
});

test('the numbers and the fullest area print on one page each', { tag: '@once' }, async ({ page }) => {
  await page.goto('cheat-sheets/');
  const areas = await page.locator('.list li:has(.facts)').evaluateAll((all) =>
    all.map((li) => ({
      topics: Number.parseInt(li.querySelector('.facts')?.textContent ?? '', 10),
      path: li.querySelector('a')?.getAttribute('href')?.split('/').at(-2) ?? '',
    })),
  );
  const fullest = areas.sort((a, b) => b.topics - a.topics)[0]?.path ?? '';
  for (const sheet of ['numbers', fullest]) {
    await page.goto(`cheat-sheets/${sheet}/`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), sheet).toHaveLength(1);
  }
});
