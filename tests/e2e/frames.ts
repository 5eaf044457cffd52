import type { Page } from '@playwright/test';
import { simulator } from './simulators.ts';

/** What was written although it stood there already, and how often each plot's axes moved. */
export interface Seen {
  needless: string[];
  moves: number[];
}

/** Watches what the frames of a simulator write from now on; `framesSeen` tells it. */
export async function watchFrames(page: Page): Promise<void> {
  await simulator(page).evaluate((root) => {
    const needless = new Set<string>();
    const moves = new Map<Element, number>();
    const named = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement;
      return `${element?.tagName} ${element?.getAttribute('class') ?? ''} ${element?.closest('[class]')?.className}`;
    };
    const valueNow = ({ type, target, attributeName }: MutationRecord) =>
      type === 'attributes'
        ? (target as Element).getAttribute(attributeName ?? '')
        : (target as CharacterData).data;
    const observer = new MutationObserver((records) => {
      const moved = new Set<Element>();
      // From the last to the first: what a record's value became is what the next one of its kind found.
      const after = new Map<Node, Map<string, string | null>>();
      for (const record of records.toReversed()) {
        const { target, type, oldValue, attributeName } = record;
        const element = target instanceof Element ? target : target.parentElement;
        const axis = element?.closest('.plot-numbers, .plot-area > text, .plot-grid') ?? element;
        const plot = axis?.matches(
          '.plot-numbers, .plot-numbers text, .plot-area, .plot-area > text, .plot-grid',
        )
          ? axis.closest('.plot')
          : null;
        if (plot && !axis?.matches('.lane-label')) moved.add(plot);
        if (type === 'childList') continue;
        const known = after.get(target) ?? new Map<string, string | null>();
        const key = attributeName ?? '';
        const became = known.has(key) ? known.get(key) : valueNow(record);
        if (became === oldValue) needless.add(`${type} ${key} of ${named(target)}`);
        after.set(target, known.set(key, oldValue));
      }
      for (const plot of moved) moves.set(plot, (moves.get(plot) ?? 0) + 1);
      Object.assign(window, { needless: [...needless], moves: [...moves.values()] });
    });
    observer.observe(root.querySelector('.sim-live') as Element, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeOldValue: true,
      characterData: true,
      characterDataOldValue: true,
    });
  });
}

export const framesSeen = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const { needless, moves } = window as unknown as Seen;
    return { needless, moves };
  });
