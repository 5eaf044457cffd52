// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bring, preview } from '../../../src/client/settings/bring.ts';
import { dayNamed } from '../../../src/client/settings/figures.ts';
import { Settings } from '../../../src/client/settings/settings.tsx';
import type { Store } from '../../../src/client/study/store.ts';
import { reminderWords } from '../../../src/i18n/export-reminder.ts';
import { settingsWords } from '../../../src/i18n/settings.ts';
import { studyWords } from '../../../src/i18n/study.ts';
import { openStore } from './tab.ts';

const { live } = settingsWords.en;
const FILE = new File([readFileSync('tests/fixtures/progress/version-1.json')], 'mine.json');
const DUE = 'loadbearing:/x/:study:due';

/** A local storage whose keys are its own properties, as a browser's are. */
class Kept {
  [key: string]: unknown;
  getItem(key: string): unknown {
    return this[key] ?? null;
  }
  setItem(key: string, text: string): void {
    this[key] = text;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}

let names = 0;
let store: Store;
beforeEach(async () => {
  vi.stubGlobal('localStorage', new Kept());
  class Url extends URL {
    static override createObjectURL = () => 'blob:x';
    static override revokeObjectURL = () => {};
  }
  vi.stubGlobal('URL', Url);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  document.body.dataset.base = '/x/';
  document.body.innerHTML = '<div id="box"></div>';
  store = await openStore(`settings${++names}`);
});
afterEach(() => {
  render(null, box());
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

const box = () => document.getElementById('box') as HTMLElement;
const words = { live, study: studyWords.en, reminder: reminderWords.en };
const button = (name: string) =>
  vi.waitFor(() => {
    const found = [...box().querySelectorAll('button')].find((b) => b.textContent === name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  });
/** Presses a button as a keyboard does: it has the focus. */
async function press(name: string): Promise<void> {
  const it = await button(name);
  it.focus();
  it.click();
}
/** What has the focus says this, soon. */
const focusSays = (text: string) =>
  vi.waitFor(() => {
    expect(document.activeElement).not.toBe(document.body);
    expect(document.activeElement?.textContent).toContain(text);
  });
function choose(): void {
  const input = box().querySelector('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [FILE], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

test('a day of an event is named as its place counts it, up to the last that a date can hold', () => {
  expect(dayNamed(0)).toBe('January 1, 1970');
  expect(dayNamed(8.64e15 / 86_400_000)).toBe('September 13, 275760');
});

test('an import says that it is at work, then what it did, and has the focus all the time', async () => {
  render(h(Settings, { store, ...words }), box());
  choose();
  const { take } = store;
  let go: (value: boolean) => void = () => {};
  const waiting = new Promise<boolean>((done) => {
    go = done;
  });
  vi.spyOn(store, 'take').mockImplementation(async (...all) => (await waiting) && take.apply(store, all));
  await press(live.import.confirm);
  await focusSays(live.import.adding);
  expect((await button(live.import.choose)).getAttribute('aria-disabled')).toBe('true');
  go(true);
  await focusSays(live.import.done);
  expect((await button(live.import.choose)).hasAttribute('aria-disabled')).toBe(false);
  await press(live.import.undo);
  await focusSays(live.import.undone);
  choose();
  await press(live.import.cancel);
  await focusSays(live.import.cancelled);
});

test('a deletion that is confirmed twice at once can still be undone, and what was done has the focus', async () => {
  const read = await preview(store, FILE);
  if (typeof read === 'string') throw new Error(read);
  await bring(store, read.contents);
  render(h(Settings, { store, ...words }), box());
  (box().querySelector('#delete ~ fieldset input') as HTMLInputElement).click();
  await vi.waitFor(async () => expect((await button(live.erase.button)).disabled).toBe(false));
  await press(live.erase.button);
  await press(live.erase.copy);
  await Promise.resolve();
  [...box().querySelectorAll('button')].find((b) => b.textContent === live.erase.copy)?.click();
  await focusSays(live.erase.done);
  expect(store.events).toEqual([]);
  await press(live.erase.undo);
  await focusSays(live.erase.undone);
  expect(store.events).toHaveLength(read.contents.events.length);
});

test('what lists show as due is forgotten with an import and with its undoing', async () => {
  const read = await preview(store, FILE);
  if (typeof read === 'string') throw new Error(read);
  localStorage.setItem(DUE, '{"v":1,"topics":{"dns":1}}');
  const takeBack = await bring(store, read.contents);
  expect(localStorage.getItem(DUE)).toBeNull();
  localStorage.setItem(DUE, '{"v":1,"topics":{"caching":1}}');
  expect(await takeBack?.()).toBe(true);
  expect(localStorage.getItem(DUE)).toBeNull();
});
