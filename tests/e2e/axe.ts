import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

interface Limits {
  /** The part of the page to look at. */
  inside?: string;
  /** Rules by their names; all of WCAG 2.2 AA and good practice where left out. */
  rules?: readonly string[];
  /** Rules to leave out. */
  without?: readonly string[];
  /** Only the marked elements: see `markNewColors`. */
  marked?: boolean;
}

/** Rules on what a theme can change: the rest of a page is the same in both. */
export const OF_COLOR = ['color-contrast', 'link-in-text-block'];

const MARK = 'data-axe-judges';

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
export async function axeFinds(
  page: Page,
  { inside, rules, without = [], marked }: Limits = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(
    async ({ context, runOnly, rules }) => {
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
        rules,
      });
      return violations
        .flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} ${n.failureSummary ?? ''}`))
        .slice(0, 8);
    },
    {
      context: marked ? `[${MARK}]` : inside,
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
      runOnly: rules ? { type: 'rule' as const, values: [...rules] } : { type: 'tag' as const, values: TAGS },
    },
  );
}

/**
 * Marks the elements whose text is colored, or whose ground is, as none in `seen` was, adds their looks to it, and says
 * how many they are. Contrast depends on a text's color, size and weight and on what lies under it: what axe has judged
 * in one place need not be judged in a thousand more. Text over what is placed elsewhere in the page is not seen so.
 */
export async function markNewColors(page: Page, seen: Set<string>): Promise<number> {
  const looks = await page.evaluate(
    ({ mark, known }) => {
      for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
      const had = new Set(known);
      const grounds = new Map<Element | null, string>([[null, '']]);
      // What lies under an element: its own and its ancestors' grounds down to the first that nothing shines through.
      const ground = (element: Element | null): string => {
        const there = grounds.get(element);
        if (there !== undefined || !element) return there ?? '';
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
        const image = backgroundImage === 'none' ? '' : backgroundImage;
        const see = opacity === '1' ? '' : opacity;
        const clear = backgroundColor === 'rgba(0, 0, 0, 0)';
        const solid = !see && !backgroundColor.startsWith('rgba') && !backgroundColor.includes('/');
        const own = `${clear ? '' : backgroundColor}${image}${see}`;
        const all = solid
          ? own
          : own
            ? `${own} over ${ground(element.parentElement)}`
            : ground(element.parentElement);
        grounds.set(element, all);
        return all;
      };
      const fresh: string[] = [];
      for (const element of document.body.querySelectorAll('*')) {
        const written = [...element.childNodes].some((n) => n.nodeType === 3 && n.nodeValue?.trim());
        if (!written && !('value' in element)) continue;
        const s = getComputedStyle(element);
        // A link's words are told from those around it by more than contrast with the ground.
        const around = element.tagName === 'A' && element.parentElement;
        const look = [
          element instanceof SVGElement ? s.fill : element.tagName === 'INPUT' ? 'INPUT' : '',
          s.color,
          s.fontSize,
          s.fontWeight,
          s.textShadow,
          around ? `${getComputedStyle(around).color} ${s.textDecorationLine} ${s.fontWeight}` : '',
          ground(element),
        ].join('; ');
        if (had.has(look)) continue;
        had.add(look);
        fresh.push(look);
        element.setAttribute(mark, '');
      }
      return fresh;
    },
    { mark: MARK, known: [...seen] },
  );
  for (const look of looks) seen.add(look);
  return looks.length;
}
