import type { Locale } from '../core/locale.ts';
import { en } from './review.en.ts';
import { ko } from './review.ko.ts';
import type { ReviewWords } from './review-words.ts';

export type { Counted, ReviewLive, ReviewWords } from './review-words.ts';

/** The words of the page of reviews. */
export const reviewWords: Record<Locale, ReviewWords> = { en, ko };
