import type { Locale } from '../../../core/locale.ts';
import type { RoundWords } from '../../../i18n/round.en.ts';
import type { Desk } from './desk.ts';

/** What every stage of a round is given. */
export interface Stage {
  readonly desk: Desk;
  readonly words: RoundWords;
  readonly locale: Locale;
  /** Says something aloud, and in the page's status line. */
  say(text: string): void;
}
