import { fill } from '../../core/estimate/words.ts';
import type { LinkNotice } from '../../core/sim/link.ts';
import { printValue } from '../../core/sim/print.ts';
import type { Locale, Model } from '../../core/sim/types.ts';
import type { SimWords } from '../../i18n/sim.en.ts';

/** A link may be full of rubbish; beyond so many sentences it is only counted. */
const MOST = 8;

/** One sentence for each thing that could not be taken as a link had it, each said once. */
export function noticeTexts(
  notices: readonly LinkNotice[],
  model: Model,
  locale: Locale,
  words: SimWords,
): string[] {
  const own: Readonly<Record<string, string>> = {
    seed: words.seed,
    t: words.place,
    scenario: words.scenario,
  };
  const texts = notices.map(({ problem, key, given, used }) => {
    if (problem === 'newer' || problem === 'older' || problem === 'long') return words[problem];
    if (key === '') return words.unreadable;
    if (problem === 'unknown') return fill(words.unknown, given === '' ? key : `${key}=${given}`);
    const param = model.params[key];
    const label = param?.label[locale] ?? own[key] ?? key;
    if (problem === 'duplicate') return fill(words.duplicate, label);
    return fill(words[problem], label, given, param ? printValue(param, used ?? '', locale) : String(used));
  });
  const told = [...new Set(texts)];
  // One more sentence is no longer than the count of what is left.
  if (told.length <= MOST + 1) return told;
  return [...told.slice(0, MOST), fill(words.rest, String(told.length - MOST))];
}
