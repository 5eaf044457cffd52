import { fill } from '../../core/estimate/words.ts';
import { printValues } from '../../core/sim/print.ts';
import type { Locale } from '../../core/sim/types.ts';
import type { SimWords } from '../../i18n/sim.en.ts';
import { DataTable } from './data-table.tsx';
import { Readings } from './readings.tsx';
import type { Session } from './session.ts';
import { usePaced } from './use-paced.ts';

interface Props {
  readonly id: string;
  readonly session: Session;
  readonly locale: Locale;
  readonly words: SimWords;
}

/** The whole state in words and as a table, with the hash that tells two runs apart. */
export function Description(props: Props) {
  return usePaced(() => whole(props), 400, props.session.player.playing);
}

function whole({ id, session, locale, words }: Props) {
  const { player, values, seed } = session;
  const { model, state, index, hash } = player.run;
  const metrics = Object.fromEntries(
    Object.entries(model.metrics).map(([name, m]) => [name, m.measure(state)]),
  );
  return (
    <section id={id} class="sim-description" aria-label={words.description}>
      <p>
        {fill(words.event, String(index))} {model.describe(state, locale)}
      </p>
      <p>{fill(words.values, printValues(model, values, locale), String(seed))}</p>
      <Readings {...{ model, metrics, locale }} />
      <DataTable table={model.table(state, locale)} id={`${id}-table`} />
      <p class="sim-hash">{fill(words.hash, hash)}</p>
    </section>
  );
}
