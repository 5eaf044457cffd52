import { Shell } from '../../client/kit/shell.tsx';
import type { FigureProps, ViewProps } from '../../client/kit/types.ts';
import type { Locale } from '../../core/sim/types.ts';
import { quantileOf } from '../../core/tail/latency.ts';
import { Fan } from './fan.tsx';
import { Latest } from './latest.tsx';
import { number } from './log-axis.ts';
import { delayText, type Setup, type State } from './model.ts';
import { Shares } from './shares.tsx';

/** The calls of the latest page, how many calls and pages are answered by when, and the price of fanning out. */
export default function TailLatency(props: ViewProps) {
  const readings = [
    'calls',
    'slow',
    'hedged.slow',
    'p50',
    'hedged.p50',
    'p99',
    'hedged.p99',
    'extra',
    'work',
  ];
  return (
    <Shell
      {...props}
      readings={readings}
      figure={(figure) => <Pages {...(figure as FigureProps<State>)} />}
    />
  );
}

/** The picture of one moment. */
export function Pages({ state, locale, told }: FigureProps<State>) {
  const { setup } = state;
  return (
    <div class="tail">
      <div role="img" aria-label={told}>
        <p class="tail-said">{offer(setup, locale)}</p>
        <Latest state={state} locale={locale} />
      </div>
      <div class="tail-charts">
        <Shares state={state} locale={locale} />
        <Fan state={state} locale={locale} />
      </div>
    </div>
  );
}

/** What is known before the run. */
function offer(setup: Setup, locale: Locale): string {
  const { latency } = setup.plan;
  const [p50, p99, p999] = [0.5, 0.99, 0.999].map((p) => number(quantileOf(latency, p) / 1000));
  const delay = delayText(setup, locale);
  return locale === 'ko'
    ? `호출 하나: 중앙값 ${p50} ms, p99 ${p99} ms, p99.9 ${p999} ms. ${delay}.`
    : `One call: median ${p50} ms, p99 ${p99} ms, p99.9 ${p999} ms; ${delay}.`;
}
