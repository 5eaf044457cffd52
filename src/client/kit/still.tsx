import { writeLink } from '../../core/sim/link.ts';
import { startValues } from '../../core/sim/params.ts';
import { runScenario } from '../../core/sim/run.ts';
import { spread } from '../../core/sim/spread.ts';
import { Claim } from './claim.tsx';
import { DataTable } from './data-table.tsx';
import { StillPrediction } from './prediction.tsx';
import { Printed } from './printed.tsx';
import { Readings } from './readings.tsx';
import { Strip } from './strip.tsx';
import type { ShellProps } from './types.ts';

/** The finished run of a scenario as a picture, its numbers and a table: nothing to press, nothing that needs a script. */
export function Still({ model, scenario, locale, words, figure, readings }: ShellProps) {
  const values = startValues(model, scenario);
  const { state, metrics, table, events } = runScenario(model, scenario, locale);
  const told = model.describe(state, locale);
  const ids = `sim-${model.id}-${scenario.id}-still`;
  const metric = model.metrics[scenario.band];
  const link = writeLink(model, scenario, { values, seed: scenario.seed, t: events });
  return (
    <div class="sim">
      <p class="sim-title">{scenario.title[locale]}</p>
      <StillPrediction id={ids} asked={scenario.prediction} {...{ metrics, locale, words }} />
      <div class="sim-figure">
        {figure({ model, state, values, metrics, locale, told, ids, still: true })}
      </div>
      <Readings {...{ model, metrics, locale }} {...(readings ? { only: readings } : {})} />
      <p>{told}</p>
      <DataTable table={table} id={`${ids}-table`} />
      {metric && (
        <Strip
          metric={metric}
          others={spread(model, values, scenario.band)}
          own={metrics[scenario.band] ?? 0}
          {...{ locale, words }}
        />
      )}
      <Claim {...{ scenario, locale, words }} />
      <Printed {...{ model, values, locale, words, link }} seed={scenario.seed} />
    </div>
  );
}
