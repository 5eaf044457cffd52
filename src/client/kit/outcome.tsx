import type { Locale, Measured } from '../../core/sim/types.ts';
import type { SimWords } from '../../i18n/sim.en.ts';
import type { Session } from './session.ts';
import { Strip } from './strip.tsx';
import { useBand } from './use-band.ts';

interface Props {
  readonly session: Session;
  readonly metrics: Measured;
  readonly over: boolean;
  readonly locale: Locale;
  readonly words: SimWords;
}

/** Where this run lies among fifty seeds. Shown when it is over: before, it would give the answer away. */
export function Outcome({ session, metrics, over, locale, words }: Props) {
  const { player, values, scenario } = session;
  const { model } = player.run;
  const others = useBand(model, values, scenario.band, over);
  const metric = model.metrics[scenario.band];
  if (!metric) return null;
  return (
    <div class="sim-outcome">
      {over ? (
        <Strip {...{ metric, others, locale, words }} own={metrics[scenario.band] ?? 0} />
      ) : (
        <p>{words.bandWait}</p>
      )}
    </div>
  );
}
