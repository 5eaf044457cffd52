import type { Locale } from '../core/locale.ts';
import { words as en, type SimWords } from './sim.en.ts';
import { words as ko } from './sim.ko.ts';

export type { SimWords };

/** The words of simulators by language. For the build; a browser loads one language only. */
export const simWords: Readonly<Record<Locale, SimWords>> = { en, ko };
