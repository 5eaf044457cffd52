import { Legend, Plot, type Scales } from '../../client/kit/plot.tsx';
import type { Drawn } from '../../client/kit/types.ts';
import { items } from '../../core/sim/trail.ts';
import { words } from '../../core/sim/words.ts';
import { survival } from '../../core/tail/latency.ts';
import { pagesBeyond } from '../../core/tail/theory.ts';
import { logAxis, number, span } from './log-axis.ts';
import { isOver, type State, type Tally } from './model.ts';

/** Points of a curve over time. */
const POINTS = 120;

const TEXT = {
  shares: words(
    'Answered (%) by time (ms): one call by its law, pages as they come',
    '시간(ms) 안에 응답한 비율(%). 호출 하나는 분포, 페이지는 실행 결과',
  ),
  one: words('one call', '호출 하나'),
  plain: words('pages', '페이지'),
  hedged: words('pages with copies', '헤징한 페이지'),
  law: words('pages by formula', '페이지(공식)'),
};

/** The share of pages ready by a time, at every place of the axis. */
function ready({ times }: Tally): (micros: number) => number {
  const sorted = Float64Array.from(items(times)).sort();
  let seen = 0;
  return (micros) => {
    while (seen < sorted.length && (sorted[seen] ?? 0) <= micros) seen += 1;
    return sorted.length === 0 ? 0 : (100 * seen) / sorted.length;
  };
}

/** How many calls and pages are answered by when. */
export function Shares({ state, locale }: Drawn<State>) {
  const { setup, done, plain, hedged } = state;
  const { plan, values } = setup;
  const copies = plan.delay < Number.POSITIVE_INFINITY;
  const axis = logAxis(...span(setup));
  const [from, to] = axis.domain;
  const draw = ({ x, y }: Scales) => {
    const curve = (share: (micros: number) => number) => {
      const points = Array.from({ length: POINTS + 1 }, (_, i) => {
        const place = from + ((to - from) * i) / POINTS;
        return `${x(place)} ${y(share(10 ** place))}`;
      });
      return `M${points.join('L')}`;
    };
    const formula = (hedges: boolean) =>
      curve((t) => 100 - 100 * pagesBeyond(values.fanout, plan, hedges, t));
    return (
      <>
        <path class="tail-one" d={curve((t) => 100 - 100 * survival(plan.latency, t))} />
        {isOver(state) && <path class="tail-formula" d={formula(false) + (copies ? formula(true) : '')} />}
        {done > 0 && <path class="tail-plain" d={curve(ready(plain))} />}
        {done > 0 && copies && <path class="tail-hedged" d={curve(ready(hedged))} />}
      </>
    );
  };
  return (
    <div>
      <Plot
        caption={TEXT.shares[locale]}
        x={axis}
        y={{ domain: [0, 102], at: [0, 25, 50, 75, 100], print: number }}
        height={150}
      >
        {draw}
      </Plot>
      <Legend
        marks={[
          { class: 'tail-one', d: 'M0 8h16', label: TEXT.one[locale] },
          { class: 'tail-plain', d: 'M0 8h16', label: TEXT.plain[locale] },
          ...(copies ? [{ class: 'tail-hedged', d: 'M0 8h16', label: TEXT.hedged[locale] }] : []),
          ...(isOver(state) ? [{ class: 'tail-formula', d: 'M0 8h16', label: TEXT.law[locale] }] : []),
        ]}
      />
    </div>
  );
}
