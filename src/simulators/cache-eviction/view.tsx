import { useState } from 'preact/hooks';
import { Legend, Plot, type Scales } from '../../client/kit/plot.tsx';
import { Shell } from '../../client/kit/shell.tsx';
import type { FigureProps, ViewProps } from '../../client/kit/types.ts';
import { COLUMNS, type PolicyId, policies, policyIds } from '../../core/eviction/lane.ts';
import { lruHits } from '../../core/eviction/stack.ts';
import { printNumber } from '../../core/sim/print.ts';
import type { Locale } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import { policyNames, type Setup, type State } from './model.ts';

/** Eight policies side by side, the contents of one of them, and hits by the size of the cache. */
export default function CacheEviction(props: ViewProps) {
  const readings = ['lru.origin', 'sieve.origin', 's3-fifo.origin', 'arc.origin', 'opt.origin'];
  return (
    <Shell
      {...props}
      readings={readings}
      figure={(figure) => <Lanes {...(figure as FigureProps<State>)} />}
    />
  );
}

const TEXT = {
  sofar: words('hit ratio so far', '지금까지의 적중률'),
  line: words('hit ratio over the run', '실행 중 적중률'),
  show: words('Show what is inside', '캐시 내부 보기'),
  inside: words('Inside {0}, edge 1', '{0}의 내부, 엣지 1'),
  safest: words(
    'The first is the safest; the last goes next.',
    '맨 앞이 가장 안전하고, 맨 뒤가 다음 교체 대상입니다.',
  ),
  hand: words(
    'The hand stands at the frame and throws out the next without a mark.',
    '테두리가 바늘의 위치이고, 그다음 표시 없는 객체를 내보냅니다.',
  ),
  hot: words('popular enough to belong here', '캐시에 둘 만한 인기 객체'),
  cold: words('rare', '드문 객체'),
  mark: words('asked for again', '다시 요청됨'),
  over: words('Hit ratio (%) by the size of the cache; the line is LRU', '캐시 크기별 적중률(%). 선은 LRU'),
  here: words('the eight at this size', '이 크기에서 정책 여덟 개'),
  wait: words(
    'The curve appears when the run is over, for one edge cache.',
    '곡선은 엣지 캐시가 하나일 때만, 실행이 끝나면 나타납니다.',
  ),
};

/** The picture of one moment. */
export function Lanes(props: FigureProps<State>) {
  const { state, locale, told, still } = props;
  const [chosen, choose] = useState<PolicyId>('lru');
  const { done, lanes, setup } = state;
  return (
    <div class="cache">
      <ul class="cache-lanes" aria-label={told}>
        {policyIds.map((id) => {
          const ratio = done === 0 ? 0 : lanes[id].hits / done;
          return (
            <li key={id}>
              {still ? (
                <b>{policyNames[id]}</b>
              ) : (
                <button
                  type="button"
                  aria-pressed={id === chosen}
                  title={TEXT.show[locale]}
                  onClick={() => choose(id)}
                >
                  {policyNames[id]}
                </button>
              )}
              <svg class="cache-strip" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
                <path class="cache-bar" d={`M0 0H${Math.round(ratio * 1000)}V100H0z`} />
                <path class="cache-line" d={sparkline(lanes[id].columns, done, setup)} />
              </svg>
              <span>{printNumber(100 * ratio, 1)} %</span>
            </li>
          );
        })}
      </ul>
      <Legend
        marks={[
          { class: 'cache-bar', d: 'M1 2h14v12H1z', label: TEXT.sofar[locale] },
          { class: 'cache-line', d: 'M1 11L5 6L9 9L15 4', label: TEXT.line[locale] },
        ]}
      />
      <Inside id={chosen} state={state} locale={locale} />
      <Sizes state={state} locale={locale} />
    </div>
  );
}

/** The hit ratio of each fortieth of the run, up to now. */
function sparkline(columns: readonly number[], done: number, { requests }: Setup): string {
  const total = requests.keys.length;
  const points: string[] = [];
  for (let column = 0; column < COLUMNS; column++) {
    const [from, to] = [Math.ceil((column * total) / COLUMNS), Math.ceil(((column + 1) * total) / COLUMNS)];
    if (from >= done || to === from) break;
    const ratio = (columns[column] ?? 0) / (Math.min(to, done) - from);
    points.push(`${Math.round(((column + 0.5) / COLUMNS) * 1000)} ${Math.round(96 - ratio * 92)}`);
  }
  return points.length === 0 ? '' : `M${points.join('L')}`;
}

interface Drawn {
  readonly state: State;
  readonly locale: Locale;
}

/** What the first edge cache of a policy holds: one cell each, filled if its object is popular enough to belong there. */
function Inside({ id, state, locale }: Drawn & { readonly id: PolicyId }) {
  const { values, requests } = state.setup;
  const memory = state.lanes[id].edges[0];
  const held = policies[id].held(memory);
  const marks = policies[id].marks?.(memory);
  const shifted =
    values.pattern === 'shift' && state.done * 2 >= requests.keys.length ? Math.floor(values.keys / 2) : 0;
  // By Zipf's law the keys are ranks; the best that a cache can hold are the first.
  const hot = (key: number) =>
    key < values.keys && (key - shifted + values.keys) % values.keys < values.capacity;
  const at = (i: number) => [2 + 20 * (i % 25), 2 + 24 * Math.floor(i / 25)] as const;
  const cells = (wanted: boolean) =>
    held.map((key, i) => (hot(key) === wanted ? `M${at(i)[0]} ${at(i)[1]}h16v18h-16z` : '')).join('');
  const dots = held.map((_, i) => (marks?.visited[i] ? `M${at(i)[0] + 8} ${at(i)[1] + 9}h0` : '')).join('');
  const hand =
    marks && held.length > 0 && marks.hand >= 0 ? at(Math.min(marks.hand, held.length - 1)) : undefined;
  const rows = Math.max(1, Math.ceil(values.capacity / 25));
  const last = held.slice(-8).join(', ');
  return (
    <div class="cache-inside">
      <p>
        <b>{TEXT.inside[locale].replace('{0}', policyNames[id])}</b>{' '}
        {`${held.length}/${values.capacity}. ${TEXT[marks ? 'hand' : 'safest'][locale]}`}
      </p>
      <svg viewBox={`0 0 502 ${rows * 24}`} role="img" aria-label={`${policyNames[id]}: … ${last}`}>
        <path class="cache-hot" d={cells(true)} />
        <path class="cache-cold" d={cells(false)} />
        <path class="cache-mark" d={dots} />
        {hand && <path class="cache-hand" d={`M${hand[0] - 2} ${hand[1] - 2}h20v22h-20z`} />}
      </svg>
      <Legend
        marks={[
          { class: 'cache-hot', d: 'M2 2h12v12H2z', label: TEXT.hot[locale] },
          { class: 'cache-cold', d: 'M2 2h12v12H2z', label: TEXT.cold[locale] },
          ...(marks ? [{ class: 'cache-mark', d: 'M8 8h0', label: TEXT.mark[locale] }] : []),
        ]}
      />
    </div>
  );
}

const curves = new WeakMap<Setup, readonly number[]>();

/** LRU at every size, from one pass over the requests; and the eight where this run has them. */
function Sizes({ state: { setup, done, lanes }, locale }: Drawn) {
  const { requests, values } = setup;
  const total = requests.keys.length;
  const ready = done === total && values.edges === 1;
  if (!ready) return <p class="cache-wait">{TEXT.wait[locale]}</p>;
  const most = Math.max(10, values.capacity * 2);
  const curve = curves.get(setup) ?? lruHits(requests.keys, most);
  curves.set(setup, curve);
  const draw = ({ x, y }: Scales) => (
    <>
      <path
        class="cache-curve"
        d={`M${x(0)} ${y(0)}${curve.map((n, i) => `L${x(i + 1)} ${y((100 * n) / total)}`).join('')}`}
      />
      <path
        class="cache-point"
        d={policyIds.map((id) => `M${x(values.capacity)} ${y((100 * lanes[id].hits) / total)}h0`).join('')}
      />
    </>
  );
  return (
    <div>
      <Plot
        caption={TEXT.over[locale]}
        x={{ domain: [0, most], print: (value) => printNumber(value) }}
        y={{ domain: [0, 100], print: (value) => printNumber(value) }}
        height={150}
      >
        {draw}
      </Plot>
      <Legend marks={[{ class: 'cache-point', d: 'M8 8h0', label: TEXT.here[locale] }]} />
    </div>
  );
}
