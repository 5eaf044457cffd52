import { describe, expect, test } from 'vitest';
import { keyFormula } from '../../../src/queries/key-formula.ts';

const page = (...lines: string[]) => ['Words.', '```estimate A title', ...lines, '```', 'More.'].join('\n');

describe('the formula of a page', () => {
  test('is the first line that computes and says what it gives, without its unit', () => {
    const body = page(
      'views  = 6000 requests/s',
      'render = 40 ms/request     # CPU time',
      'half   = views * render / 2',
      'busy   = views  *  render  -> core   # cores kept busy',
    );
    expect(keyFormula(body)).toEqual({ formula: 'busy = views * render', note: 'cores kept busy' });
  });

  test('is none that leaves unsaid what it gives', () => {
    expect(
      keyFormula(page('a = 3 users', 'b = 4 users # assumed', 'c = a + b', 'd = a - b')),
    ).toBeUndefined();
  });

  test('is no assumption, whatever its unit, and no change of a single name', () => {
    expect(keyFormula(page('a = 3 k requests/s # peak', 'b = 2 * a -> requests/s # twice'))).toBeUndefined();
  });

  test('is missing on a page without an estimate, and in another fence', () => {
    expect(keyFormula('a = b + c')).toBeUndefined();
    expect(keyFormula('```ts\na = b + c\n```')).toBeUndefined();
  });

  test('is looked for in the first estimate alone', () => {
    expect(keyFormula(`${page('a = 1 users', 'b = 2 users')}\n${page('c = a + b # late')}`)).toBeUndefined();
  });
});
