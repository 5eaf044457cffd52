import { fill } from '../../core/estimate/words.ts';
import type { Locale, Scenario } from '../../core/sim/types.ts';
import type { SimWords } from '../../i18n/sim.en.ts';

/** What the scenario shows, and how surely. */
export function Claim({
  scenario,
  locale,
  words,
}: {
  readonly scenario: Scenario;
  readonly locale: Locale;
  readonly words: SimWords;
}) {
  const share = Math.round(scenario.claim.share * 100);
  return (
    <p class="sim-claim">
      <span class="sim-label">{words.claim}</span> {scenario.claim.text[locale]}{' '}
      <small>{share === 100 ? words.claimAlways : fill(words.claimTested, String(share))}</small>
    </p>
  );
}
