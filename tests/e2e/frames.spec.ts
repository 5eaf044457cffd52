import { open, runToEnd, SIMULATORS, simulator } from './simulators.ts';
import { expect, test } from './site.ts';

/** An axis may move so often in a run; one that moved a little in every frame would move more often. */
const MOVES = 40;

// A frame does only what has changed: less than a machine's speed, which a test cannot hold, but alike on all of them.
for (const id of SIMULATORS) {
  test(`${id} writes nothing in a frame that stands there already, and its axes stand still`, {
    tag: '@once',
  }, async ({ page }) => {
    await open(page, id);
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
    await runToEnd(page);
    const { needless, moves } = await page.evaluate(() => {
      const { needless, moves } = window as unknown as { needless: string[]; moves: number[] };
      return { needless, moves };
    });
    expect(needless).toEqual([]);
    expect(Math.max(0, ...moves)).toBeLessThanOrEqual(MOVES);
  });
}
