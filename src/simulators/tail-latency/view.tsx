import { type Axis, Legend, Plot, type Scales } from '../../client/kit/plot.tsx';
import { Shell } from '../../client/kit/shell.tsx';
import type { FigureProps, ViewProps } from '../../client/kit/types.ts';
import { printNumber } from '../../core/sim/print.ts';
import { items } from '../../core/sim/trail.ts';
import type { Locale } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import { quantileOf, survival } from '../../core/tail/latency.ts';
import { pageQuantile, pagesBeyond } from '../../core/tail/theory.ts';
import { delayText, isOver, longRun, type Setup, type State, type Tally } from './model.ts';

/** Points of a curve over time. */
const POINTS = 120;

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

const TEXT = {
  latest: words(
    'The calls of the latest page (across) and when each answers (ms, up)',
    '방금 만든 페이지의 호출(가로)과 응답 시각(ms, 세로)',
  ),
  call: words('call', '호출'),
  copy: words('answer of its copy', '사본의 응답'),
  plain: words('pages', '페이지'),
  hedged: words('pages with copies', '사본을 보낸 페이지'),
  one: words('one call', '호출 하나'),
  law: words('pages by formula', '공식에 따른 페이지'),
  ready: words('page ready', '페이지 완성'),
  readyHedged: words('ready with copies', '사본으로 완성'),
  shares: words(
    'Answered (%) by time (ms): one call by its law, pages as they come',
    '시간(ms)별로 응답된 비율(%). 호출 하나는 분포대로, 페이지는 나온 대로',
  ),
  fan: words(
    'Median page (ms) by calls a page, by formula',
    '페이지당 호출 수에 따른 페이지 중앙값(ms, 공식)',
  ),
  hidden: words('The curve appears when the run is over.', '곡선은 실행이 끝나면 나타납니다.'),
  formula: words(
    'By formula {0} % of the pages are slow, with copies {1} %; p99 is {2} ms, with copies {3} ms.',
    '공식으로는 페이지의 {0} %가 느리고 사본을 보내면 {1} %, p99는 {2} ms이고 사본을 보내면 {3} ms입니다.',
  ),
};

interface Drawn {
  readonly state: State;
  readonly locale: Locale;
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

const number = (value: number) => printNumber(value, value < 10 && !Number.isInteger(value) ? 1 : 0);

/** An axis of times from `low` to `high` µs by powers of ten, labelled in ms; values outside are put to its ends. */
function logAxis(low: number, high: number): Axis & { at: readonly number[]; of(micros: number): number } {
  const [from, to] = [Math.log10(low), Math.log10(high)];
  const at: number[] = [];
  // 1, 2 and 5 of each decade, or its beginning alone where there are many.
  const marks = to - from > 2.7 ? [1] : [1, 2, 5];
  for (let decade = Math.floor(from); decade <= to; decade++) {
    for (const mark of marks) {
      const place = decade + Math.log10(mark);
      if (place >= from - 1e-9 && place <= to + 1e-9) at.push(place);
    }
  }
  return {
    domain: [from, to],
    at,
    print: (place) => number(Number((10 ** place / 1000).toPrecision(1))),
    of: (micros) => Math.min(to, Math.max(from, Math.log10(Math.max(1, micros)))),
  };
}

/** From somewhat below the quickest call to what nearly no page of a hundred calls exceeds. */
function span({ plan }: Setup): readonly [number, number] {
  const { latency } = plan;
  const most = latency.law === 'two' ? latency.usual * 200 : quantileOf(latency, 0.9999) * 1.6;
  return [latency.usual / (latency.law === 'exponential' ? 10 : 4), most];
}

/** The calls of the latest page as bars, the answers of copies as dots, and when the page was ready. */
function Latest({ state: { page, setup }, locale }: Drawn) {
  const n = setup.values.fanout;
  const axis = logAxis(...span(setup));
  const copies = setup.plan.delay < Number.POSITIVE_INFINITY;
  const draw = ({ x, y }: Scales) => {
    const up = (micros: number) => y(axis.of(micros));
    const line = (micros: number) => `M0 ${up(micros)}H1000`;
    const gap = n > 50 ? 0.1 : 0.2;
    const bars = page?.plain.map((time, i) => `H${x(i + gap)}V${up(time)}H${x(i + 1 - gap)}V1000`).join('');
    const answers = page?.hedged.map((time, i) =>
      time < (page.plain[i] ?? 0) ? `M${x(i + 0.5)} ${up(time)}h0` : '',
    );
    return (
      <>
        {page && <path class="tail-calls" d={`M0 1000${bars}`} />}
        {copies && <path class="tail-delay" d={line(setup.plan.delay)} />}
        {page && <path class="tail-plain" d={line(page.plainTime)} />}
        {page && copies && <path class="tail-hedged" d={line(page.hedgedTime)} />}
        {page && copies && <path class="tail-copies" d={answers?.join('')} />}
      </>
    );
  };
  const each = Math.max(1, Math.ceil(n / 10));
  const places = Array.from({ length: Math.ceil(n / each) }, (_, i) => i * each + 0.5);
  return (
    <div>
      <Plot
        caption={TEXT.latest[locale]}
        x={{ domain: [0, n], at: places, print: (place) => number(place + 0.5) }}
        y={axis}
        height={150}
        margin={52}
      >
        {draw}
      </Plot>
      <Legend
        marks={[
          { class: 'tail-calls', d: 'M4 15V3h8v12z', label: TEXT.call[locale] },
          { class: 'tail-plain', d: 'M0 8h16', label: TEXT.ready[locale] },
          ...(copies
            ? [
                { class: 'tail-delay', d: 'M0 8h16', label: delayText(setup, locale) },
                { class: 'tail-copies', d: 'M8 8h0', label: TEXT.copy[locale] },
                { class: 'tail-hedged', d: 'M0 8h16', label: TEXT.readyHedged[locale] },
              ]
            : []),
        ]}
      />
    </div>
  );
}

/** The share of pages ready by a time, at every place of the axis. */
function ready({ times }: Tally): (micros: number) => number {
  const sorted = Float64Array.from(items(times)).sort();
  let seen = 0;
  return (micros) => {
    while (seen < sorted.length && (sorted[seen] ?? 0) <= micros) seen += 1;
    return sorted.length === 0 ? 0 : (100 * seen) / sorted.length;
  };
}

function Shares({ state, locale }: Drawn) {
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

function Fan({ state, locale }: Drawn) {
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
