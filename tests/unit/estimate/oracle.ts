import fc from 'fast-check';
import { all, create, type FactoryFunctionMap, type Unit } from 'mathjs';

/** mathjs with the counts of the samples, to compute the same with a library's own units. */
const math = create(all as FactoryFunctionMap, {});
for (const word of ['user', 'message', 'server']) math.createUnit(`count${word}`);

/** Names the samples use: what our language writes, and the same for mathjs. */
const ASSUMPTIONS = [
  ['users', 'users', 'countuser'],
  ['sends', 'messages/user/day', 'countmessage/countuser/day'],
  ['size', 'kB/message', 'kB/countmessage'],
  ['link', 'Gbit/s', 'Gb/s'],
  ['wait', 'ms', 'ms'],
  ['share', 'percent', '* 0.01'],
  ['fleet', 'servers', 'countserver'],
] as const;

/** A random estimate: its source, the numbers it assumes, and the expression of each result for mathjs. */
export interface Sample {
  source: (numbers: Readonly<Record<string, number>>) => string;
  numbers: Record<string, number>;
  results: { name: string; expression: string }[];
}

const atom = fc.oneof(fc.constantFrom(...ASSUMPTIONS.map(([n]) => n)), fc.constantFrom('7', '0.25', '1000'));
/** Expressions that fit by construction: products and quotients of anything, sums of one thing with itself. */
const expression: fc.Arbitrary<string> = fc.letrec<{ e: string }>((tie) => ({
  e: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'e' },
    atom,
    fc.tuple(tie('e'), fc.constantFrom(' * ', ' / '), tie('e')).map(([a, op, b]) => `(${a}${op}${b})`),
    tie('e').map((a) => `(3 * ${a} - ${a})`),
    tie('e').map((a) => `max(${a}, 2 * ${a}, ${a} / 5)`),
    tie('e').map((a) => `(-${a})^2`),
    tie('e').map((a) => `sqrt(${a} * ${a})`),
    atom.map((a) => `ceil(${a} / ${a} * 3.2)`),
  ),
})).e;

export const sample: fc.Arbitrary<Sample> = fc
  .tuple(
    fc.array(fc.double({ min: 0.01, max: 1e9, noNaN: true }), { minLength: 7, maxLength: 7 }),
    fc.array(expression, { minLength: 1, maxLength: 4 }),
  )
  .map(([values, expressions]) => {
    const results = expressions.map((e, i) => ({ name: `result_${i}`, expression: e }));
    return {
      numbers: Object.fromEntries(ASSUMPTIONS.map(([n], i) => [n, values[i] as number])),
      results,
      source: (numbers) =>
        [
          ...ASSUMPTIONS.map(([n, unit]) => `${n} = ${numbers[n]} ${unit}`),
          ...results.map((r) => `${r.name} = ${r.expression}`),
        ].join('\n'),
    };
  });

/** What mathjs computes for an expression of a sample, in its base units. */
export function mathjsValue(expression: string, numbers: Readonly<Record<string, number>>): number {
  const scope = Object.fromEntries(
    ASSUMPTIONS.map(([n, , unit]) => [n, math.evaluate(`${numbers[n]} ${unit}`)]),
  );
  const result = math.evaluate(expression, scope) as number | Unit;
  return typeof result === 'number' ? result : result.value;
}
