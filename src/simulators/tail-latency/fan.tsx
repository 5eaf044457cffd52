import { Plot, type Scales } from '../../client/kit/plot.tsx';
import type { Drawn } from '../../client/kit/types.ts';
import { printNumber } from '../../core/sim/print.ts';
import { words } from '../../core/sim/words.ts';
import { pageQuantile } from '../../core/tail/theory.ts';
import { logAxis, number, span } from './log-axis.ts';
import { isOver, longRun, type Setup, type State } from './model.ts';

const TEXT = {
  fan: words(
    'Median page (ms) by calls a page, by formula',
    '페이지당 호출 수에 따른 페이지 응답 시간 중앙값(ms, 공식)',
  ),
  hidden: words('The curve appears when the run is over.', '곡선은 실행이 끝나면 나타납니다.'),
  formula: words(
    'By formula {0} % of the pages are slow, with copies {1} %; p99 is {2} ms, with copies {3} ms.',
    '공식으로는 느린 페이지가 {0} %, 헤징하면 {1} %입니다. p99는 {2} ms, 헤징하면 {3} ms입니다.',
  ),
};

const WIDTHS = [1, 2, 3, 5, 7, 10, 15, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;
const NAMED = [1, 2, 5, 10, 20, 50, 100] as const;
const known = new WeakMap<Setup, readonly (readonly number[])[]>();

/** The median page at each of the widths in µs, without copies and with them. */
function medians(setup: Setup): readonly (readonly number[])[] {
  const found =
    known.get(setup) ??
    [false, true].map((copies) => WIDTHS.map((n) => pageQuantile(n, setup.plan, copies, 0.5)));
  known.set(setup, found);
  return found;
}

/** The price of fanning out: the median page by the calls it makes. */
export function Fan({ state, locale }: Drawn<State>) {
  const { setup } = state;
  const over = isOver(state);
  const copies = setup.plan.delay < Number.POSITIVE_INFINITY;
  const axis = logAxis(...span(setup));
  const place = (n: number) => Math.log10(n);
  const draw = ({ x, y }: Scales) => {
    if (!over) return null;
    const [plain = [], hedged = []] = medians(setup);
    const line = (times: readonly number[]) =>
      `M${times.map((t, i) => `${x(place(WIDTHS[i] ?? 1))} ${y(axis.of(t))}`).join('L')}`;
    const here = pageQuantile(setup.values.fanout, setup.plan, false, 0.5);
    return (
      <>
        <path class="tail-plain" d={line(plain)} />
        {copies && <path class="tail-hedged" d={line(hedged)} />}
        <path class="tail-here" d={`M${x(place(setup.values.fanout))} ${y(axis.of(here))}h0`} />
      </>
    );
  };
  const said = () => {
    const [plain, hedged] = [longRun(setup, false), longRun(setup, true)];
    return [plain.slow, hedged.slow, plain.p99, hedged.p99].reduce(
      (text: string, value, i) => text.replace(`{${i}}`, printNumber(value, 1)),
      TEXT.formula[locale],
    );
  };
  return (
    <div>
      <Plot
        caption={TEXT.fan[locale]}
        x={{ domain: [0, 2], at: NAMED.map(place), print: (at) => number(Math.round(10 ** at)) }}
        y={axis}
        height={150}
        margin={52}
      >
        {draw}
      </Plot>
      <p class="tail-said">{over ? said() : TEXT.hidden[locale]}</p>
    </div>
  );
}
