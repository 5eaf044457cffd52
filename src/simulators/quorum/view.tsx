import type { ComponentChildren } from 'preact';
import { Legend, Plot, type Scales } from '../../client/kit/plot.tsx';
import { endAbove } from '../../client/kit/scale.ts';
import { Shell } from '../../client/kit/shell.tsx';
import type { FigureProps, ViewProps } from '../../client/kit/types.ts';
import { inCut, isFar } from '../../core/quorum/design.ts';
import { AGES } from '../../core/quorum/events.ts';
import { isOver, missOf, type Setup, type State } from '../../core/quorum/setup.ts';
import { meanOfFastest } from '../../core/quorum/theory.ts';
import { lagOf, lanesOf, type Span } from '../../core/quorum/timeline.ts';
import { ruleText } from '../../core/quorum/told.ts';
import { printNumber } from '../../core/sim/print.ts';
import { percent } from '../../core/sim/stats.ts';
import type { Locale } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';

/** The copies over the last writes, how often reads are stale by the age of the write, and how far behind the slowest is. */
export default function Quorum(props: ViewProps) {
  const readings = ['stale', 'back', 'most', 'write', 'read', 'failed', 'ghosts'];
  return (
    <Shell
      {...props}
      readings={readings}
      figure={(figure) => <Copies {...(figure as FigureProps<State>)} />}
    />
  );
}

const TEXT = {
  writer: words('writer', '쓰기'),
  copy: words('copy', '복제본'),
  readers: words('readers', '읽기'),
  cut: words('cut off', '격리됨'),
  time: words('Time (s); the last six writes', '시간(초), 최근 쓰기 6회'),
  current: words('has the newest saved write', '저장된 최신 버전 보유'),
  behind: words('behind', '뒤처짐'),
  planned: words('a write is due', '쓰기 예정'),
  writing: words('from write to "saved"', '쓰기 시작부터 저장까지'),
  failing: words('given up', '포기'),
  fresh: words('read, current', '최신 값을 읽음'),
  stale: words('stale', '낡은 값을 읽음'),
  back: words('went back', '이전 버전으로 되돌아감'),
  age: words(
    'Stale reads (%) by the age of the newest saved write (ms)',
    '최신 쓰기가 저장된 뒤 지난 시간(ms)별 낡은 읽기(%)',
  ),
  formula: words('formula, no newer write under way', '공식, 진행 중인 새 쓰기가 없을 때'),
  run: words('this run', '이번 실행'),
  lag: words('Versions behind over the run (s)', '실행 시간(초)에 따른 뒤처진 버전 수'),
  slowest: words('the slowest copy', '가장 느린 복제본'),
  read: words('the stalest read', '가장 낡은 읽기'),
  hidden: words('The formula appears when the run is over.', '공식은 실행이 끝나면 나타납니다.'),
};

/** The picture of one moment. */
export function Copies({ state, locale, told }: FigureProps<State>) {
  const { setup, register } = state;
  const { design } = setup;
  const lanes = lanesOf(state);
  const { from, until } = lanes;
  const x = (at: number) => Math.round((1000 * (Math.min(at, until) - from)) / (until - from));
  const line = (spans: readonly Span[]) =>
    spans.map(([start, end]) => `M${x(start)} 50H${Math.max(x(end), x(start) + 2)}`).join('');
  const dots = (times: readonly number[], d = 'h0') =>
    times.map((at) => `M${x(at)} ${d === 'h0' ? '50h0' : d}`).join('');
  const cut = inCut(design, register.now);
  const { writes, reads } = lanes;
  const far = design.far > 0 && design.cut.until > from && design.cut.from < until;
  const [cutFrom, cutUntil] = [x(Math.max(from, design.cut.from)), x(design.cut.until)];
  return (
    <div class="quorum">
      <p class="quorum-rule">{ruleText(setup, locale)}</p>
      <div class="quorum-lanes" role="img" aria-label={told}>
        <Lane name={TEXT.writer[locale]} value={`${register.begun}/${setup.values.writes}`}>
          <path class="quorum-plan" d={dots(lanes.planned, '20V80')} />
          <path class="quorum-write" d={line(writes.saved)} />
          <path class="quorum-fail" d={line(writes.failed)} />
        </Lane>
        {lanes.copies.map(({ current, behind, asked }, copy) => (
          <Lane
            key={copy}
            name={`${TEXT.copy[locale]} ${copy + 1}`}
            value={`v${register.copies[copy]}${cut && isFar(design, copy) ? `, ${TEXT.cut[locale]}` : ''}`}
          >
            {far && isFar(design, copy) && (
              <path class="quorum-cut" d={`M${cutFrom} 8H${cutUntil}M${cutFrom} 92H${cutUntil}`} />
            )}
            <path class="quorum-behind" d={line(behind)} />
            <path class="quorum-current" d={line(current)} />
            <path class="quorum-asked" d={dots(asked)} />
          </Lane>
        ))}
        <Lane name={TEXT.readers[locale]} value={`${register.asked}`}>
          <path class="quorum-fresh" d={dots(reads.fresh)} />
          <path class="quorum-stale" d={dots(reads.stale, '8V92')} />
          <path class="quorum-back" d={dots(reads.back)} />
        </Lane>
        <p class="quorum-time">
          <span>{printNumber(from / 1e6, 1)}</span>
          <span>{TEXT.time[locale]}</span>
          <span>{printNumber(until / 1e6, 1)}</span>
        </p>
      </div>
      <Legend
        marks={[
          { class: 'quorum-plan', d: 'M8 2V14', label: TEXT.planned[locale] },
          { class: 'quorum-write', d: 'M1 8H15', label: TEXT.writing[locale] },
          { class: 'quorum-fail', d: 'M1 8H15', label: TEXT.failing[locale] },
          { class: 'quorum-current', d: 'M1 8H15', label: TEXT.current[locale] },
          { class: 'quorum-behind', d: 'M1 8H15', label: TEXT.behind[locale] },
          { class: 'quorum-fresh', d: 'M8 8h0', label: TEXT.fresh[locale] },
          { class: 'quorum-stale', d: 'M8 2V14', label: TEXT.stale[locale] },
          { class: 'quorum-back', d: 'M8 8h0', label: TEXT.back[locale] },
        ]}
      />
      <div class="quorum-charts">
        <ByAge state={state} locale={locale} />
        <Lag state={state} locale={locale} />
      </div>
    </div>
  );
}

function Lane({
  name,
  value,
  children,
}: {
  readonly name: string;
  readonly value: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="quorum-lane">
      <span>{name}</span>
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
        {children}
      </svg>
      <span>{value}</span>
    </div>
  );
}

interface Drawn {
  readonly state: State;
  readonly locale: Locale;
}

const plain = (value: number) => printNumber(value);

/** How long reads and writes take on average by formula, which counts those that are given up too. */
function latencies({ design, values }: Setup, locale: Locale): string {
  const { copies, acks, answers } = design;
  const write = printNumber(values.delay * meanOfFastest(copies, acks), 1);
  const read = printNumber(values.answer * meanOfFastest(copies, answers), 1);
  return locale === 'ko'
    ? `공식에 따른 평균: 쓰기 ${write} ms, 읽기 ${read} ms(읽기 복구와 단절이 없을 때).`
    : `The formulas say ${write} ms for a write and ${read} ms for a read, without repair and cut.`;
}

function ByAge({ state, locale }: Drawn) {
  const { setup, register } = state;
  const { byAge, staleByAge } = register;
  const { every } = setup.values;
  const over = isOver(state);
  const draw = ({ x, y }: Scales) => {
    const bars = byAge.map((n, i) => {
      const [left, right] = [x((i * every) / AGES), x(((i + 1) * every) / AGES)];
      return n === 0 ? '' : `M${left} 1000V${y(percent(staleByAge[i] ?? 0, n))}H${right}V1000`;
    });
    const points = Array.from({ length: 41 }, (_, i) => {
      const miss = missOf(setup, (i * every * 1000) / 40);
      return miss === undefined ? undefined : `${x((i * every) / 40)} ${y(100 * miss)}`;
    }).filter((point) => point !== undefined);
    return (
      <>
        <path class="quorum-bars" d={bars.join('')} />
        {over && points.length > 0 && <path class="quorum-formula" d={`M${points.join('L')}`} />}
      </>
    );
  };
  return (
    <div>
      <Plot
        caption={TEXT.age[locale]}
        x={{ domain: [0, every], print: plain }}
        y={{ domain: [0, 100], print: plain }}
        height={130}
      >
        {draw}
      </Plot>
      <Legend
        marks={[
          { class: 'quorum-bars', d: 'M2 15V4H14V15', label: TEXT.run[locale] },
          { class: 'quorum-formula', d: 'M1 3Q4 13 15 14', label: TEXT.formula[locale] },
        ]}
      />
      <p class="quorum-said">{over ? latencies(setup, locale) : TEXT.hidden[locale]}</p>
    </div>
  );
}

function Lag({ state, locale }: Drawn) {
  const { register, setup } = state;
  const end = Math.max(register.now, setup.values.writes * setup.design.every);
  const { slowest, reads } = lagOf(state, end);
  const top = endAbove(Math.max(3, ...slowest, ...reads));
  const columns = reads.length;
  const draw = ({ x, y }: Scales) => {
    const place = (i: number) => x((i * end) / columns / 1e6);
    const steps = slowest.map((n, i) => `V${y(n)}H${place(i + 1)}`).join('');
    const dots = reads.map((n, i) => (n > 0 ? `M${place(i + 0.5)} ${y(n)}h0` : '')).join('');
    return (
      <>
        <path class="quorum-slowest" d={`M0 1000${steps}V1000z`} />
        <path class="quorum-stalest" d={dots} />
      </>
    );
  };
  return (
    <div>
      <Plot
        caption={TEXT.lag[locale]}
        x={{ domain: [0, end / 1e6], print: plain }}
        y={{ domain: [0, top], print: plain }}
        height={130}
      >
        {draw}
      </Plot>
      <Legend
        marks={[
          { class: 'quorum-slowest', d: 'M1 15V8H8V3H15V15z', label: TEXT.slowest[locale] },
          { class: 'quorum-stalest', d: 'M8 8h0', label: TEXT.read[locale] },
        ]}
      />
    </div>
  );
}
