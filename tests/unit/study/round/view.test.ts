import { expect, test } from 'vitest';
import { follow } from '../../../../src/core/study/round/view.ts';

test('a tab follows a round into its phases, but not out of a field in which its reader writes', () => {
  const at = { shown: 1, seen: 1 };
  expect(follow(at, 1, false)).toBe(at);
  expect(follow(at, 2, false)).toEqual({ shown: 2, seen: 2 });
  const stays = follow(at, 2, true);
  expect(stays).toEqual({ shown: 1, seen: 2 });
  // To look up from the field is not yet to go on.
  expect(follow(stays, 2, false)).toEqual(stays);
  expect(follow(stays, 3, true)).toEqual({ shown: 1, seen: 3 });
  expect(follow(stays, 3, false)).toEqual({ shown: 3, seen: 3 });
});
