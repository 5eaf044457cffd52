import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

interface Limits {
  /** The part of the page to look at. */
  inside?: string;
  /** Rules by their names; all of WCAG 2.2 AA and good practice where left out. */
  rules?: readonly string[];
}

/** Rules on what a theme can change: the rest of a page is the same in both. */
export const OF_COLOR = ['color-contrast', 'link-in-text-block'];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/**
 * What axe finds in a page, a line each. Only violations are worked out, and in the page itself, into which axe comes
 * once: we have no frames, and to bring it again for each look would cost as much as the look.
 */
export async function axeFinds(page: Page, { inside, rules }: Limits = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(
    async ({ context, runOnly }) => {
      // What lies under the header that stays is not hidden: it can be scrolled out.
      scrollTo({ top: 0, behavior: 'instant' });
      if (!window.axe) throw new Error('axe did not load');
      // A theme that has just changed is on its way: colors are judged when they have arrived.
      await Promise.all(document.getAnimations().map((a) => a.finished.catch(() => {})));
      const { violations } = await window.axe.run(context ?? document, {
        resultTypes: ['violations'],
        preload: false,
        elementRef: false,
        runOnly,
      });
      return violations
        .flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} ${n.failureSummary ?? ''}`))
        .slice(0, 8);
    },
    {
      context: inside,
      runOnly: rules ? { type: 'rule' as const, values: [...rules] } : { type: 'tag' as const, values: TAGS },
    },
  );
}
