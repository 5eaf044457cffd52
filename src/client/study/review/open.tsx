import { render } from 'preact';
import { address } from '../../../core/locale.ts';
import type { CardFile } from '../../../core/study/card.ts';
import { replayer } from '../../../core/study/schedule.ts';
import { browserStore } from '../browser-store.ts';
import { type AllWords, placed } from './desk.ts';
import { Review } from './review.tsx';

/** Fetches the cards, opens the log, and draws the reviews into an element of the page. Rejects where it cannot. */
export async function openReview(root: HTMLElement, { live, ...words }: AllWords): Promise<void> {
  const locale = document.body.dataset.locale === 'ko' ? 'ko' : 'en';
  const to = (path: string) => address(document.body.dataset.base ?? '/', locale, path);
  const [file, store] = await Promise.all([fetchCards(to('review/cards.json')), browserStore()]);
  const replayed = replayer();
  const replay = () => replayed(store.events);
  root.replaceChildren();
  render(
    <Review desk={{ ...words, words: live, store, locale, file, cards: placed(file), replay, to }} />,
    root,
  );
}

async function fetchCards(url: string): Promise<CardFile> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json() as Promise<CardFile>;
}
