import { expect, test } from 'vitest';
import { DiagramError } from '../../../../src/diagrams/error.ts';
import { toDiagramError } from '../../../../src/diagrams/mermaid/failure.ts';
import { readSource } from '../../../../src/diagrams/source.ts';

const source = readSource('\n%% a comment\nflowchart LR\n%% another\n  A --> B\n  checkout nope\n');
const failed = (message: string, hash?: unknown) =>
  toDiagramError(Object.assign(new Error(message), { hash }), source);

test("the line in mermaid's words and beside them is the writer's", () => {
  const error = failed('Parse error on line 2:\n...\nExpecting', { loc: { first_line: 2 } });
  expect(error).toBeInstanceOf(DiagramError);
  expect(error.line).toBe(5);
  expect(error.message).toBe('Parse error on line 5:\n...\nExpecting');
});

test('the line of a token counts where the message counts past the end', () => {
  expect(failed('Parse error on line 9:', { loc: { first_line: 3 } }).line).toBe(6);
  expect(failed('Lexical error on line 99.').line).toBe(6);
});

test('words at fault that only one line has lead to that line', () => {
  expect(failed('no such branch', { text: 'checkout nope' }).line).toBe(6);
  expect(failed('inactive participant', { text: '->>-', line: '1' }).line).toBeUndefined();
});

test('a source of no known kind says so without repeating it all', () => {
  const error = failed('No diagram type detected matching given configuration for text: flowchart LR\n...');
  expect(error.message).toBe('"flowchart LR" is no kind of diagram that mermaid knows');
  expect(error.line).toBe(3);
});

test("our own errors keep their words and get the writer's line", () => {
  const error = toDiagramError(new DiagramError('the colour', 2), source);
  expect([error.message, error.line]).toEqual(['the colour', 5]);
  expect(toDiagramError(new DiagramError('empty'), source).line).toBeUndefined();
  expect(toDiagramError('a string', source).message).toBe('a string');
});
