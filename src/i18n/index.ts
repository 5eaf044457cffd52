import type { Locale } from '../core/locale.ts';
import { en, type Words } from './en.ts';
import { ko } from './ko.ts';

export type { Words };

/** The interface's words in one language. */
export function words(locale: Locale): Words {
  return locale === 'ko' ? ko : en;
}
