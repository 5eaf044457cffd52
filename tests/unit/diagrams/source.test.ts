import { expect, test } from 'vitest';
import { DiagramError } from '../../../src/diagrams/error.ts';
import { readSource } from '../../../src/diagrams/source.ts';

const fault = (text: string): DiagramError => {
  try {
    readSource(text);
  } catch (error) {
    if (error instanceof DiagramError) return error;
  }
  throw new Error('nothing was refused');
};

test('comments and outer blank lines go, line ends become one kind', () => {
  expect(readSource('\n\nflowchart LR\r\n  %% note\r\n  A --> B  \n\n').text).toBe(
    'flowchart LR\n  A --> B\n',
  );
});

test('lines lead back to where the writer put them', () => {
  const { originalLine } = readSource('\nflowchart LR\n%% note\n  A\n');
  expect([1, 2, 3, 0].map(originalLine)).toEqual([2, 4, 4, 2]);
});

test.each([
  ['flowchart LR\n  %%{init: {"theme": "dark"}}%%', 'settings', 2],
  ['---\ntitle: x\n---\nflowchart LR', 'front matter', 1],
  ['flowchart LR\n  A\n  classDef hot fill:#f96,stroke:#333', 'classes client', 3],
  ['flowchart LR\n  style A color: red', 'classes client', 2],
  ['flowchart LR\n  linkStyle 0 stroke:#f00', 'classes client', 2],
  ['  \n%% only this\n', 'empty', 1],
])('%j is refused', (text, words, line) => {
  expect(fault(text).message).toContain(words);
  expect(fault(text).line).toBe(line);
});

test('styling without colour is allowed', () => {
  expect(() => readSource('flowchart LR\n  classDef hot stroke-width:4px')).not.toThrow();
});
