import { fill } from '../../core/estimate/words.ts';
import { printMetric, printNumber } from '../../core/sim/print.ts';
import type { Locale, Measured } from '../../core/sim/types.ts';
import type { SimWords } from '../../i18n/sim.en.ts';
import type { Player } from './player.ts';
import { usePaced } from './use-paced.ts';
import { useThrottled } from './use-throttled.ts';

interface Props {
  readonly player: Player;
  readonly metrics: Measured;
  /** The metric that is said when the run is over. */
  readonly band: string;
  readonly locale: Locale;
  readonly words: SimWords;
}

/** What happened last, in a sentence; at the end, what it came to. */
function sentence({ player, metrics, band, locale, words }: Props): string {
  const { model, last, ended, index } = player.run;
  if (!last) return words.start;
  const event = `${fill(words.event, printNumber(index))} ${model.narrate(last.before, last.event, last.after, locale)}`;
  if (!ended) return event;
  const over = fill(ended === 'limit' ? words.limit : words.over, printNumber(index));
  const metric = model.metrics[band];
  return metric ? `${over} ${metric.label[locale]}: ${printMetric(metric, metrics[band] ?? 0)}.` : over;
}

/**
 * The line under the picture. Eyes get every step, while it plays twice a second; a screen reader is told at most every
 * two seconds, and at once when the run pauses.
 */
export function Narration(props: Props) {
  const { playing } = props.player;
  const seen = usePaced(() => sentence(props), 500, playing);
  const heard = useThrottled(seen, 2000, playing);
  return (
    <>
      <p class="sim-now" aria-hidden="true">
        {seen}
      </p>
      <p class="visually-hidden sim-status" role="status" aria-live="polite">
        {heard}
      </p>
    </>
  );
}
