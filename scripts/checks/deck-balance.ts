import type { Finding } from '../../src/core/finding.ts';
import { chanceOfAtLeast, chiSquareBound } from './chance.ts';
import { type ChoiceItem, choiceItems } from './choice-items.ts';
import type { Rule } from './rule.ts';

/** With fair dice, a finding would come up once in a hundred sites. */
const SIGNIFICANCE = 0.01;

/** Over all decks, the right answer's place and length say nothing: no better than chance, by a test of each. */
export const rule: Rule = {
  id: 'deck-balance',
  title:
    'over the site the right answer stands in each place equally often and is the longest no more often than chance',
  check({ data }) {
    const items = data
      .filter((f) => f.kind === 'decks')
      .flatMap(choiceItems)
      .filter((item) => item.right.length === 1 && item.options.length > 1);
    return [...places(items), ...longest(items)];
  },
};

/** Pearson's chi-square over the places; an item with k options expects 1/k in each of its places. */
function places(items: readonly ChoiceItem[]): Finding[] {
  const most = Math.max(0, ...items.map((i) => i.options.length));
  const seen = Array.from({ length: most }, (_, p) => items.filter((i) => i.right[0] === p).length);
  const expected = seen.map((_, p) =>
    items.reduce((sum, { options }) => sum + (p < options.length ? 1 / options.length : 0), 0),
  );
  const statistic = seen.reduce(
    (sum, n, p) => sum + (n - (expected[p] as number)) ** 2 / (expected[p] as number),
    0,
  );
  const bound = chiSquareBound(most - 1);
  if (items.length === 0 || bound === undefined || statistic <= bound) return [];
  const counts = seen
    .map((n, p) => `${n} in place ${p + 1} (expected ${(expected[p] as number).toFixed(1)})`)
    .join(', ');
  const message = `of ${items.length} choice items the right answer stands ${counts}; chi-square ${statistic.toFixed(1)} is over ${bound}`;
  return [finding(message, 'reorder the options of some items so that the places even out')];
}

/** An item with k options makes its right one the only longest with a chance of 1/k at most. */
function longest(items: readonly ChoiceItem[]): Finding[] {
  const chances = items.map(({ options }) => 1 / options.length);
  const count = items.filter(({ options, right }) => {
    const own = (options[right[0] as number] as string).length;
    return options.every((o, i) => i === right[0] || o.length < own);
  }).length;
  const chance = chanceOfAtLeast(count, chances);
  if (chance >= SIGNIFICANCE) return [];
  const expected = chances.reduce((a, b) => a + b, 0).toFixed(1);
  const message = `of ${items.length} choice items the right answer is the longest in ${count}; chance gives ${expected}, and so many with a probability of ${chance.toPrecision(1)}`;
  return [finding(message, 'shorten right answers, or make wrong ones as long')];
}

function finding(message: string, remedy: string): Finding {
  return { file: 'content/decks', rule: 'deck-balance', message, remedy };
}
