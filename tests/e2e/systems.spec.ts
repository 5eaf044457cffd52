import { globSync } from 'node:fs';
import { expect, test } from './site.ts';

const PAGES = globSync('content/systems/*.mdx').length;
const OUTLINES = globSync('content/outlines/*.yaml').length;

test.describe('the table of systems, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['systems/', 'ko/systems/']) {
    test(`has every system once, with its page or with its paragraph, source and topic: ${path}`, async ({
      page,
    }) => {
      await page.goto(path);
      const table = page.getByRole('table');
      const rows = table.locator('tbody').getByRole('row');
      await expect(rows).toHaveCount(PAGES + OUTLINES);
      await expect(table.getByRole('rowheader').getByRole('link')).toHaveCount(PAGES);
      const told = rows.filter({ hasNot: page.getByRole('rowheader').getByRole('link') });
      await expect(told).toHaveCount(OUTLINES);
      for (const row of await told.all()) {
        await expect(row.getByRole('cell').first()).toHaveText(/.{250,}/s);
        await expect(row.getByRole('cell').last().getByRole('link')).toHaveCount(2);
      }
    });
  }

  test('is a table to readers of a narrow screen too, where its rows are cards', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto('systems/#mapreduce');
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /MapReduce/ }) });
    await expect(row).toBeInViewport();
    const [name, text] = [row.getByRole('rowheader'), row.getByRole('cell').first()];
    const [above, below] = [await name.boundingBox(), await text.boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    expect(below?.width).toBeGreaterThan(270);
  });
});
