import { printMetric } from '../../core/sim/print.ts';
import type { Locale, Measured, Model } from '../../core/sim/types.ts';
import { usePaced } from './use-paced.ts';

interface Props {
  readonly model: Model;
  readonly metrics: Measured;
  readonly locale: Locale;
  /** Which to show; all if absent. */
  readonly only?: readonly string[];
  /** While a run plays the numbers change ten times a second: faster nobody reads them. */
  readonly playing?: boolean;
}

/** The metrics of a state, each with its unit. */
export function Readings({
  model,
  metrics,
  locale,
  only = Object.keys(model.metrics),
  playing = false,
}: Props) {
  const draw = () => (
    <dl class="sim-readings">
      {only.map((name) => {
        const metric = model.metrics[name];
        if (!metric)
          throw new Error(
            `${model.id} has no metric "${name}"; it has ${Object.keys(model.metrics).join(', ')}`,
          );
        return (
          <div key={name} data-metric={name}>
            <dt>{metric.label[locale]}</dt>
            <dd>{printMetric(metric, metrics[name] ?? 0)}</dd>
          </div>
        );
      })}
    </dl>
  );
  return usePaced(draw, 100, playing);
}
