import { Legend, Plot, type Scales } from '../../client/kit/plot.tsx';
import { endAbove } from '../../client/kit/scale.ts';
import { Shell } from '../../client/kit/shell.tsx';
import type { FigureProps, ViewProps } from '../../client/kit/types.ts';
import { type Fleet, type Outage, usable } from '../../core/reliability/fleet.ts';
import { printNumber } from '../../core/sim/print.ts';
import { items } from '../../core/sim/trail.ts';
import type { Locale } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import { formulaText, isOver, type State } from './model.ts';

/** A picture has at most 500 marks: so many bars of time down are shared out among the lanes. */
const BARS = 420;

/** A lane for every part, one for the system, and the error budget. */
export default function Availability(props: ViewProps) {
  const readings = ['up', 'down', 'outages', 'longest', 'budget', 'burn'];
  return (
    <Shell
      {...props}
      readings={readings}
      figure={(figure) => <Lanes {...(figure as FigureProps<State>)} />}
    />
  );
}

const TEXT = {
  cause: words('shared cause', '공통 원인'),
  part: words('part', '구성 요소'),
  system: words('System', '시스템'),
  up: words('up', '가동'),
  down: words('down', '중단'),
  now: words('now', '현재'),
  budget: words(
    'Error budget left (%) by day; dashed: spent evenly',
    '일별 남은 오류 예산(%). 점선은 균등하게 쓸 때',
  ),
  hidden: words('The formula appears when the run is over.', '공식은 실행이 끝나면 나타납니다.'),
};

/** Outages, the one that goes on now included. */
function outagesOf({ outages, since }: Pick<Fleet, 'outages' | 'since'>, now: number): Outage[] {
  return since === undefined ? items(outages) : [...items(outages), [since, now]];
}

/** Outages as runs of a lane's columns: none thinner than one column, and those that touch are one. */
function runs(outages: readonly Outage[], end: number, columns: number): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, to] of outages) {
    const start = Math.floor((from / end) * columns);
    const stop = Math.max(start + 1, Math.ceil((to / end) * columns));
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], stop);
    else merged.push([start, stop]);
  }
  return merged;
}

/** The finest columns with which all lanes stay under the cap of marks. */
function finest(lanes: readonly (readonly Outage[])[], end: number): number {
  const marks = (columns: number) => lanes.reduce((sum, lane) => sum + runs(lane, end, columns).length, 0);
  return [600, 300, 150, 100].find((columns) => marks(columns) <= BARS) ?? 60;
}

/** The picture of one moment. */
export function Lanes({ state, locale, told }: FigureProps<State>) {
  const { setup, fleet, ended } = state;
  const { design, end } = setup;
  const parts = fleet.parts
    .map((part, i) => ({
      i,
      up: part.up,
      outages: outagesOf({ ...part, since: part.up ? undefined : part.since }, fleet.now),
    }))
    .filter(({ i }) => i > 0 || design.shared > 0);
  const whole = outagesOf(fleet, fleet.now);
  const columns = finest([...parts.map(({ outages }) => outages), whole], end);
  const x = (column: number) => Math.round((column / columns) * 1000);
  const now = Math.round((fleet.now / end) * 1000);
  const lane = (outages: readonly Outage[], name: string) => (
    <svg class="lane-strip" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
      <path class="lane-up" d={`M0 10H${now}`} />
      <path
        class={name}
        d={runs(outages, end, columns)
          .map(([from, to]) => `M${x(from)} 1H${x(to)}V19H${x(from)}z`)
          .join('')}
      />
      {!ended && <path class="lane-now" d={`M${now} 0V20`} />}
    </svg>
  );
  return (
    <div class="lanes">
      <div role="img" aria-label={told}>
        <ul class="lane-list">
          {parts.map(({ i, up, outages }) => (
            <li key={i} data-up={up}>
              <span>{i === 0 ? TEXT.cause[locale] : `${TEXT.part[locale]} ${i}`}</span>
              {lane(outages, 'lane-down')}
            </li>
          ))}
          <li class="lane-whole" data-up={fleet.since === undefined}>
            <span>
              <b>{TEXT.system[locale]}</b>{' '}
              {`${usable(fleet)}/${design.parts}, ${locale === 'ko' ? `${design.needed}개 필요` : `needs ${design.needed}`}`}
            </span>
            {lane(whole, 'lane-down lane-system')}
          </li>
        </ul>
      </div>
      <Legend
        marks={[
          { class: 'lane-up', d: 'M1 8H15', label: TEXT.up[locale] },
          { class: 'lane-down', d: 'M3 2H13V14H3z', label: TEXT.down[locale] },
          { class: 'lane-now', d: 'M8 1V15', label: TEXT.now[locale] },
        ]}
      />
      <Budget state={state} locale={locale} />
      <p class="lane-said">{isOver(state) ? formulaText(state, locale) : TEXT.hidden[locale]}</p>
    </div>
  );
}

/** What is left of the error budget: flat while the system is up, falling while it is down, below zero where it is overdrawn. */
function Budget({ state: { setup, fleet }, locale }: { readonly state: State; readonly locale: Locale }) {
  const { end, budget, values } = setup;
  const points: [number, number][] = [[0, 100]];
  let down = 0;
  for (const [from, to] of outagesOf(fleet, fleet.now)) {
    points.push([from, 100 - (100 * down) / budget]);
    down += to - from;
    points.push([to, 100 - (100 * down) / budget]);
  }
  points.push([fleet.now, 100 - (100 * down) / budget]);
  const least = -endAbove(Math.max(20, -(points.at(-1)?.[1] ?? 0)));
  const days = (micros: number) => (micros / end) * values.days;
  const draw = ({ x, y }: Scales) => (
    <>
      <path class="lane-even" d={`M${x(0)} ${y(100)}L${x(values.days)} ${y(0)}`} />
      <path class="lane-zero" d={`M0 ${y(0)}H1000`} />
      <path class="lane-left" d={`M${points.map(([at, left]) => `${x(days(at))} ${y(left)}`).join('L')}`} />
    </>
  );
  return (
    <Plot
      caption={TEXT.budget[locale]}
      x={{ domain: [0, values.days], print: (value) => printNumber(value) }}
      y={{ domain: [least, 105], print: (value) => printNumber(value) }}
      height={150}
      margin={60}
    >
      {draw}
    </Plot>
  );
}
