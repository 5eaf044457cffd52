import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Limits {
  /** The part of the page to look at. */
  inside?: string;
  /** Rules by their names; all of WCAG 2.2 AA and good practice where left out. */
  rules?: readonly string[];
}

/** Rules on what a theme can change: the rest of a page is the same in both. */
export const OF_COLOR = ['color-contrast', 'link-in-text-block'];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds in a page, a line each. Only violations are worked out, and in the page itself (legacy mode): we have
 * no frames, and another page for each look would cost more than the look.
 */
export async function axeFinds(page: Page, { inside, rules }: Limits = {}): Promise<string[]> {
  const runOnly = rules
    ? { type: 'rule' as const, values: [...rules] }
    : { type: 'tag' as const, values: TAGS };
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], preload: false, elementRef: false, runOnly })
    .setLegacyMode(true);
  // What lies under the header that stays is not hidden: it can be scrolled out.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const { violations } = await (inside ? axe.include(inside) : axe).analyze();
  return violations
    .flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} ${n.failureSummary ?? ''}`))
    .slice(0, 8);
}
