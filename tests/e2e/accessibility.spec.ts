import AxeBuilder from '@axe-core/playwright';
import { expect, hasOwnWords, PATHS, SAMPLES, test } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const MISSING = 'no/such/page/';
/** A page that is not translated differs from its English one in the words around it; one of them is among the samples. */
const OWN = PATHS.filter(
  (p) =>
    !/^ko\/(topics|practices|systems|simulators)\/[a-z0-9-]+\/$/.test(p) ||
    hasOwnWords(p) ||
    (SAMPLES as readonly string[]).includes(p),
);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const path of [...OWN, MISSING]) {
      // Below another base path pages differ only in their addresses: there, samples do (playwright.config.ts).
      const tag = (SAMPLES as readonly string[]).includes(path) ? [] : ['@every-page'];
      test(`finds nothing on /${path}`, { tag }, async ({ page, faults }) => {
        await page.goto(path);
        await page.evaluate(() => {
          for (const d of document.querySelectorAll('details')) d.open = true;
        });
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        const found = violations.flatMap((v) =>
          v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} ${n.failureSummary ?? ''}`),
        );
        expect(found.slice(0, 8)).toEqual([]);
        if (path === MISSING) faults.list.length = 0;
      });
    }
  });
}
