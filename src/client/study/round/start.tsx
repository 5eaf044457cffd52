import { render } from 'preact';
import type { PracticeFacts } from '../../../core/study/round/practice.ts';
import { studyWords } from '../../../i18n/study.ts';
import { browserStore } from '../browser-store.ts';
import { Desk } from './desk.ts';
import { keepFocus, pressOnce } from './focus.ts';
import { leadToLock } from './locks.ts';
import { Round } from './round.tsx';

let started: Promise<void> | undefined;

/** Takes over the round of a practice page, once; `asked` when the reader has pressed its button. */
export function start(host: HTMLElement, asked: boolean): Promise<void> {
  started ??= take(host, asked).catch((error) => {
    started = undefined;
    throw error;
  });
  return started;
}

async function take(host: HTMLElement, asked: boolean): Promise<void> {
  const place = host.querySelector('[data-round-live]');
  const practice = JSON.parse(document.querySelector('#round-data')?.textContent ?? '') as PracticeFacts;
  const locale = document.body.dataset.locale === 'ko' ? 'ko' : 'en';
  const [{ words }, store] = await Promise.all([
    locale === 'ko' ? import('../../../i18n/round.ko.ts') : import('../../../i18n/round.en.ts'),
    browserStore(),
  ]);
  if (!place) throw new Error('the page has no place for a round');
  const desk = new Desk(store, practice);
  // What passed before the page was there: it decides what is shown first.
  if (desk.draft) await desk.change();
  leadToLock();
  keepFocus(place);
  place.replaceChildren();
  pressOnce(place);
  const said = host.querySelector('[data-round-said]');
  // Said in the page's own status line, which is there before it has anything to say.
  const say = (text: string) => {
    if (said) said.textContent = text;
  };
  render(<Round {...{ desk, words, locale, asked, say, study: studyWords[locale] }} />, place);
}
