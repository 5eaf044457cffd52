import type { Locale } from '../core/locale.ts';
import { en } from './settings.en.ts';
import { ko } from './settings.ko.ts';
import type { SettingsWords } from './settings-words.ts';

export type { SettingsLive, SettingsWords } from './settings-words.ts';

/** The words of the page of settings. */
export const settingsWords: Readonly<Record<Locale, SettingsWords>> = { en, ko };
