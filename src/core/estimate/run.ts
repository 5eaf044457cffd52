import { OPERATIONS } from './arithmetic.ts';
import type { ProgramRow } from './program.ts';

/**
 * Computes a program with other numbers for some assumptions (in their shown units).
 * Returns every row's value in base units; where a step divides by zero it may be NaN or infinite.
 */
export function runProgram(
  rows: readonly ProgramRow[],
  changes: ReadonlyMap<string, number> = new Map(),
): Map<string, number> {
  const values = new Map<string, number>();
  for (const [name, code, factor] of rows) {
    values.set(name, typeof code === 'number' ? (changes.get(name) ?? code) * factor : compute(code, values));
  }
  return values;
}

function compute(code: string, values: ReadonlyMap<string, number>): number {
  const stack: number[] = [];
  for (const step of code.split(' ')) {
    // Names come first: "constructor" is a good name of a value.
    const operation = values.has(step) ? undefined : OPERATIONS[step];
    if (operation) {
      const b = operation.length > 1 ? (stack.pop() as number) : 0;
      stack.push(operation(stack.pop() as number, b));
    } else {
      stack.push(values.get(step) ?? Number(step));
    }
  }
  return stack[0] as number;
}
