import type { Words } from './types.ts';

/** One text in English and in Korean. */
export function words(en: string, ko: string): Words {
  return { en, ko };
}
