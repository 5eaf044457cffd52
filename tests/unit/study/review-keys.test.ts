// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { type Command, commandOf } from '../../../src/client/study/review/keys.ts';

/** What pressing a key on an element of the review asks for. */
function press(key: string, on = 'div', more: KeyboardEventInit = {}): Command | undefined {
  const target = document.body.appendChild(document.createElement(on));
  let seen: Command | undefined;
  target.addEventListener('keydown', (event) => {
    seen = commandOf(event);
  });
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  return seen;
}

test('space and Enter show the answer, letters choose, digits rate, u and Ctrl+Z take back', () => {
  expect([' ', 'Enter', 'a', 'E', '1', '4', 'u', 'U'].map((key) => press(key))).toEqual([
    { do: 'show' },
    { do: 'show' },
    { do: 'choose', place: 0 },
    { do: 'choose', place: 4 },
    { do: 'rate', rating: 1 },
    { do: 'rate', rating: 4 },
    { do: 'undo' },
    { do: 'undo' },
  ]);
  expect(press('z', 'div', { ctrlKey: true })).toEqual({ do: 'undo' });
  expect(press('z', 'div', { metaKey: true })).toEqual({ do: 'undo' });
});

test('a keyboard that writes Hangul has its letters at their places', () => {
  expect(press('ㅕ', 'div', { code: 'KeyU' })).toEqual({ do: 'undo' });
  expect(press('ㅠ', 'div', { code: 'KeyB' })).toEqual({ do: 'choose', place: 1 });
  expect(press('ㅋ', 'div', { code: 'KeyZ', ctrlKey: true })).toEqual({ do: 'undo' });
  // Where it writes Latin letters they are what it writes.
  expect(press('g', 'div', { code: 'KeyU' })).toBeUndefined();
});

test('other keys, held keys, and keys with a modifier do nothing', () => {
  for (const key of ['0', '5', 'f', 'z', 'Tab', 'ArrowDown', 'constructor', '12'])
    expect(press(key)).toBeUndefined();
  for (const held of ['ctrlKey', 'altKey', 'metaKey'])
    expect(press('1', 'div', { [held]: true })).toBeUndefined();
  expect(press('z', 'div', { ctrlKey: true, shiftKey: true })).toBeUndefined();
  expect(press('1', 'div', { repeat: true })).toBeUndefined();
  expect(press('1', 'div', { isComposing: true })).toBeUndefined();
});

test('no key is taken from a field, nor space and Enter from what they press', () => {
  for (const field of ['input', 'select', 'textarea'])
    for (const key of [' ', 'Enter', 'a', '1', 'u']) expect(press(key, field)).toBeUndefined();
  for (const control of ['button', 'a', 'summary']) {
    expect(press(' ', control)).toBeUndefined();
    expect(press('Enter', control)).toBeUndefined();
    expect(press('3', control)).toEqual({ do: 'rate', rating: 3 });
  }
});
