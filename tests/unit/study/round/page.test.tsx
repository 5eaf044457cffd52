// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Desk } from '../../../../src/client/study/round/desk.ts';
import { keepFocus, pressOnce } from '../../../../src/client/study/round/focus.ts';
import { leadToLock } from '../../../../src/client/study/round/locks.ts';
import { Round } from '../../../../src/client/study/round/round.tsx';
import type { Message, Store } from '../../../../src/client/study/store.ts';
import { roundWords } from '../../../../src/i18n/round.ts';
import { studyWords } from '../../../../src/i18n/study.ts';
import { openStore } from '../tab.ts';

const words = roundWords.en;
const practice = {
  ...{ id: 'chat-system', lang: 'en', minutes: 45, list: '/practices/' },
  ...{
    rubric: [{ statement: 's', anchors: ['0', '1', '2', '3'], topics: [] }],
    topics: [],
    process: undefined,
  },
};
let pages = 0;
let place: HTMLElement;

/** A page with the round on it, and the same practice in another tab of which only the desk is there. */
async function open() {
  document.body.innerHTML = '<div></div><details class="hint"></details><details class="hint"></details>';
  place = document.querySelector('div') as HTMLElement;
  const name = `round-page-${++pages}`;
  const tabs: Store[] = [];
  const say = (own: number) => (message: Message) => void tabs[1 - own]?.hear(message);
  tabs.push(await openStore(name, { say: say(0) }), await openStore(name, { say: say(1) }));
  const [here, there] = tabs.map((store) => new Desk(store, practice)) as [Desk, Desk];
  keepFocus(place);
  pressOnce(place);
  const props = { words, locale: 'en', study: studyWords.en, asked: true, say: () => {} } as const;
  render(h(Round, { ...props, desk: here }), place);
  return { here, there };
}
const button = (name: string) =>
  [...place.querySelectorAll('button')].find((b) => b.textContent === name) as HTMLButtonElement;
const press = async (name: string) => {
  await vi.waitFor(() => expect(button(name)).toBeTruthy());
  button(name).focus();
  button(name).click();
};
const field = () => document.querySelector('#round-note') as HTMLTextAreaElement;
const focused = () => document.activeElement?.textContent;
const isFocused = (text: string) => vi.waitFor(() => expect(focused()).toBe(text));
const type = (text: string) => {
  field().focus();
  field().value += text;
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const begin = async () => {
  await press(words.start);
  await vi.waitFor(() => expect(field()).toBeTruthy());
};

beforeEach(() => {
  document.body.dataset.base = '/x/';
});
afterEach(() => {
  render(null, place);
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

describe('the focus is on what follows', () => {
  test('after a round is not begun, begun, led through its phases, and discarded', async () => {
    const { here } = await open();
    await press(words.cancel);
    await isFocused(words.begin);
    await press(words.begin);
    await begin();
    await isFocused('Scope');
    for (const phase of ['Estimates', 'API and data', 'Design', 'Deep dive', 'Wrap-up']) {
      await press(words.next(phase));
      await isFocused(phase);
    }
    expect(place.querySelector('h3')).toBe(document.activeElement);
    await press(words.peek);
    await press(words.peekYes);
    await isFocused(words.toSolution);
    await press(words.discard);
    await press(words.discardYes);
    await isFocused(words.begin);
    expect(here.draft).toBeUndefined();
  });

  test('after time in doubt is counted', async () => {
    const { here } = await open();
    await begin();
    await here.change((d) => ({ ...d, doubt: { why: 'gap', ms: 300_000, phase: 0 } }));
    await press(words.counted);
    await vi.waitFor(() => expect(document.activeElement?.closest('.round-phases')).toBeTruthy());
  });

  test('after the reader was asked and says no, and not where they went on meanwhile', async () => {
    const { there } = await open();
    await begin();
    await press(words.commit);
    await press(words.write);
    await isFocused(words.commit);
    await press(words.peek);
    await vi.waitFor(() => expect(button(words.peekYes)).toBeTruthy());
    field().focus();
    await there.change((d) => ({ ...d, peeked: true }));
    await vi.waitFor(() => expect(button(words.peekYes)).toBeFalsy());
    expect(document.activeElement).toBe(field());
  });

  test('where another tab takes away what had it', async () => {
    const { there } = await open();
    await begin();
    button(words.pause).focus();
    await there.change(() => undefined);
    await isFocused(words.begin);
  });

  test('only of who was there', async () => {
    const { there } = await open();
    await begin();
    button(words.pause).focus();
    button(words.pause).blur();
    await there.change(() => undefined);
    await vi.waitFor(() => expect(button(words.begin)).toBeTruthy());
    expect(document.activeElement).toBe(document.body);
  });
});

describe('who writes', () => {
  test('is not led on by another tab, but told, and goes on when ready', async () => {
    const { here, there } = await open();
    await begin();
    type('half a ');
    const { current } = { current: field() };
    await there.change((d) => ({ ...d, phase: 1 }));
    await vi.waitFor(() => expect(place.textContent).toContain(words.moved('Estimates')));
    expect(field()).toBe(current);
    expect(document.activeElement).toBe(current);
    type('word');
    await here.flush();
    expect(here.draft?.notes[0]?.text).toBe('half a word');
    await press(words.goTo('Estimates'));
    await isFocused('Estimates');
    expect(place.textContent).not.toContain('Another tab');
    // Who does not write is led on.
    await there.change((d) => ({ ...d, phase: 2 }));
    await vi.waitFor(() => expect(place.querySelector('h3')?.textContent).toBe('API and data'));
  });

  test('keeps the cursor and the text where another tab commits, and what was not yet kept is of the attempt', async () => {
    const { here, there } = await open();
    await begin();
    type('the last word');
    await there.change((d) => ({ ...d, committed: true, confidence: 50 }));
    await vi.waitFor(() => expect(place.textContent).toContain(words.ended.committed));
    const left = document.activeElement as HTMLTextAreaElement;
    expect(left.readOnly).toBe(true);
    expect(left.value).toBe('the last word');
    await vi.waitFor(() => expect(here.draft?.notes[0]?.text).toBe('the last word'));
    await press(words.goOn);
    await isFocused(words.score);
  });

  test('can still copy the text where another tab discards the round', async () => {
    const { there } = await open();
    await begin();
    type('not lost');
    await there.change(() => undefined);
    await vi.waitFor(() => expect(place.textContent).toContain(words.ended.gone));
    expect((document.activeElement as HTMLTextAreaElement).value).toBe('not lost');
    await press(words.goOn);
    await isFocused(words.begin);
  });

  test('is told what a field has no room for', async () => {
    await open();
    await begin();
    expect(place.textContent).toContain('0 of 10,000 characters');
    const put = (data: string) =>
      field().dispatchEvent(
        new InputEvent('beforeinput', { inputType: 'insertFromPaste', data, bubbles: true }),
      );
    put('x'.repeat(20_000));
    type('x'.repeat(10_000));
    await vi.waitFor(() => expect(place.textContent).toContain(words.leftOut('10,000')));
    expect(place.textContent).toContain(words.full);
  });
});

test('hints that are open here count in a round that another tab begins', async () => {
  const { here, there } = await open();
  for (const hint of document.querySelectorAll('details')) hint.open = true;
  await there.begin(1, 0);
  await vi.waitFor(() => expect(here.draft?.hint).toBe(2));
});

test('a round is begun once, however often its button is pressed', async () => {
  const { here } = await open();
  await vi.waitFor(() => expect(button(words.start)).toBeTruthy());
  for (let i = 0; i < 3; i++) button(words.start).click();
  await vi.waitFor(() => expect(field()).toBeTruthy());
  expect(here.store.drafts).toHaveLength(1);
});

test('a key that is held presses a button once, and writes as ever', async () => {
  await open();
  await begin();
  const held = (on: Element) => {
    const key = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true });
    on.dispatchEvent(key);
    return key.defaultPrevented;
  };
  expect(held(button(words.next('Estimates')))).toBe(true);
  expect(held(field())).toBe(false);
});

test('an address that cannot be read leads nowhere, one of what is locked to where that is said', () => {
  document.body.innerHTML =
    '<p data-round-locked></p><div data-round-locks hidden><h2 id="estimates"></h2></div>';
  const led = vi.fn();
  (document.querySelector('p') as HTMLElement).scrollIntoView = led;
  const faults: unknown[] = [];
  addEventListener('error', (event) => faults.push(event.error));
  leadToLock();
  for (const hash of ['#%', '#%E0%A4', '#estimates']) {
    history.replaceState(null, '', hash);
    dispatchEvent(new HashChangeEvent('hashchange'));
  }
  expect(faults).toEqual([]);
  expect(led).toHaveBeenCalledTimes(1);
});
