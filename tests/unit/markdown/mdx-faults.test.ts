import { expect, test } from 'vitest';
import { mdxFaults } from '../../../src/markdown/mdx-faults.ts';
import { parseBody } from '../../../src/markdown/parse.ts';

function faults(body: string) {
  const parsed = parseBody(body);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  return mdxFaults(parsed.tree).map((f) => `${f.rule} ${f.line}:${f.column} ${f.message}`);
}

test.each([
  ['Text with {value} in it.', 'A13 1:11 a page holds no expression in braces'],
  ['{value}', 'A13 1:1 a page holds no expression in braces'],
  ["import x from 'y'", 'A13 1:1 a page imports and exports nothing'],
  ['export const x = 1', 'A13 1:1 a page imports and exports nothing'],
  ['One.\n\n<div>x</div>', 'A13 3:1 <div> is not one of the components that pages may use'],
  ['<>x</>', 'A13 1:1 <> is not one of the components that pages may use'],
  ['<toString />', 'A13 1:1 <toString> is not one of the components that pages may use'],
  ['<Aside kind="tip" {...x}>y</Aside>', 'A13 1:1 <Aside> has no attribute {...}'],
  ['<Script />', 'A14 1:1 <Script> may not stand in a page'],
  ['<Aside kind="tip" style="color:red">x</Aside>', 'A14 1:1 <Aside> has the attribute style'],
  ['A note[^1].\n\n[^1]: x', 'A13 1:7 a page has no footnotes'],
])('%j is one fault', (body, fault) => {
  expect(faults(body)).toEqual([fault]);
});

test('the whole vocabulary, used as it should be, is none', () => {
  const body = `<Simulator id="x" scenario="y" />

Of them <SimResult id="x" scenario="y" metric="z" digits="1" /> move.

<NumbersTable set="latency" />

<AvailabilityTable />

<PrefixTable />

<TimeTable />

<Aside kind="deep" title="Why">

Text with \`{braces}\`.

</Aside>
`;
  expect(faults(body)).toEqual([]);
});
