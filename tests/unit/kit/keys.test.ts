// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { keyAction } from '../../../src/client/kit/keys.ts';
import { Player } from '../../../src/client/kit/player.ts';
import { startValues } from '../../../src/core/sim/params.ts';
import type { Model } from '../../../src/core/sim/types.ts';
import { scenarios, toy } from '../sim/toy.ts';

/** What pressing a key on an element does to a player at event 5: its index and whether it plays. */
function press(key: string, on = 'div', more: KeyboardEventInit = {}): [number, boolean] | undefined {
  const target = document.body.appendChild(document.createElement(on));
  const player = new Player(toy as Model, startValues(toy, scenarios[0]), 1, () => 0);
  player.seek(5);
  let seen: ReturnType<typeof keyAction>;
  target.addEventListener('keydown', (event) => {
    seen = keyAction(event);
  });
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  seen?.(player);
  return seen && [player.run.index, player.playing];
}

describe('inside the focused simulator', () => {
  test.each([
    [' ', [5, true]],
    ['ArrowRight', [6, false]],
    ['ArrowLeft', [4, false]],
    ['r', [0, false]],
    ['R', [0, false]],
  ])('the key "%s" works', (key, result) => {
    expect(press(key)).toEqual(result);
  });

  test('other keys do nothing', () => {
    for (const key of ['a', 'Enter', 'Tab', 'ArrowUp', 'constructor']) expect(press(key)).toBeUndefined();
  });

  test('with Ctrl, Alt or Meta a key belongs to the browser', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey'])
      expect(press('r', 'div', { [held]: true })).toBeUndefined();
  });

  test('what is typed or chosen in keeps all its keys', () => {
    for (const tag of ['input', 'select', 'textarea']) {
      for (const key of [' ', 'ArrowRight', 'r']) expect(press(key, tag)).toBeUndefined();
    }
  });

  test('a button keeps Space, and lets the other keys through', () => {
    expect(press(' ', 'button')).toBeUndefined();
    expect(press('ArrowRight', 'button')).toEqual([6, false]);
  });
});
