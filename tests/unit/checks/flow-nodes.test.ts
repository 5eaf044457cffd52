import { expect, test } from 'vitest';
import { flowNodes } from '../../../scripts/checks/flow-nodes.ts';

const nodes = (source: string) => [...flowNodes(source.split('\n'))].sort();

test.each([
  ['a --> b', 'a b'],
  ['a["one, (two) --> three"]:::client --> b[("four")]:::store', 'a b'],
  ['a -->|1. read| b & c', 'a b c'],
  ['a -- text --> b -. dotted .-> c == thick ==> d', 'a b c d'],
  ['a --- b -.- c === d ~~~ e', 'a b c d e'],
  ['a <--> b o--o c x--x d', 'a b c d'],
  ['a{decide?} --> b((circle)) --> c>flag] --> d[/slanted/]', 'a b c d'],
  ['a@{ shape: cyl, label: "x" } --> b', 'a b'],
  ['읽기 --> 쓰기', '쓰기 읽기'],
  ['read-path --> write_path', 'read-path write_path'],
  ['a --> b; b --> c', 'a b c'],
])('%s', (line, ids) => {
  expect(nodes(`flowchart TD\n  ${line}`).join(' ')).toBe(ids);
});

test('names, descriptions, groups, classes and comments are no nodes', () => {
  const source = `flowchart LR
  accTitle: Not a node
  accDescr {
    Nor is this --> that
  }
  %% comment --> remark
  subgraph zone ["A zone"]
    direction TB
    a --> b
  end
  class a client
  b --> a`;
  expect(nodes(source)).toEqual(['a', 'b']);
});
