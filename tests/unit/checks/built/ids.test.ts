import { expect, test } from 'vitest';
import { rule } from '../../../../scripts/checks/built/ids.ts';
import { foundInBody } from './site.ts';

test('an id that stands twice is found once', async () => {
  expect(await foundInBody(rule, '<p id="a"></p><p id="b"></p><i id="a"></i><b id="a"></b>')).toEqual([
    'the id "a" stands twice (give one of the two another id)',
  ]);
});

test('a name of an id that is not there is found, one of several too', async () => {
  const body =
    '<p id="a"></p><div aria-labelledby="a b"></div><label for="c">x</label><div aria-describedby="a"></div>';
  expect(await foundInBody(rule, body)).toEqual([
    '<div aria-labelledby="b"> names an id that is not on the page (name one that is)',
    '<label for="c"> names an id that is not on the page (name one that is)',
  ]);
});

test('what a closed button opens may come later, what an open one shows may not', async () => {
  const button = (expanded: boolean) =>
    `<button aria-expanded="${expanded}" aria-controls="later">x</button>`;
  expect(await foundInBody(rule, button(false))).toEqual([]);
  expect(await foundInBody(rule, button(true))).toHaveLength(1);
});
