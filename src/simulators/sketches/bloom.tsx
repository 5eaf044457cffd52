import { dashes } from '../../client/kit/dashes.ts';
import { Legend, Plot, type Scales } from '../../client/kit/plot.tsx';
import { endAbove } from '../../client/kit/scale.ts';
import { fill } from '../../core/estimate/words.ts';
import { printNumber } from '../../core/sim/print.ts';
import { items } from '../../core/sim/trail.ts';
import { words } from '../../core/sim/words.ts';
import { falsePositiveRate } from '../../core/sketches/bloom.ts';
import { type Drawn, line, Panel, plain, reading, WIDTH } from './panel.tsx';

/** Bits in a row of the picture. */
const COLUMNS = 64;

const TEXT = {
  bloom: words('Bloom filter: has this key come before?', '블룸 필터: 온 적이 있는 키인가?'),
  fill: words('{0} of {1} bits set; {2} of absent keys pass', '비트 {1}개 중 {0}개 켜짐, 거짓 양성 {2}'),
  passes: words('Absent keys that pass (%) by keys added', '추가한 키 수에 따른 거짓 양성률(%)'),
  measured: words('2,000 absent keys asked', '없는 키 2,000개로 측정'),
  formula: words('formula (when the run is over)', '공식(실행이 끝난 뒤)'),
};

/** The bits that are set, and how many keys that never came pass. */
export function Bloom({ state, locale, metrics, last }: Drawn) {
  const { setup, all, done } = state;
  const { bits, probes, items: count, stream, keys } = setup.values;
  const cell = WIDTH / COLUMNS;
  const high = 14;
  const rows = Math.ceil(bits / COLUMNS);
  const lengths = Array.from({ length: rows }, (_, row) => Math.min(COLUMNS, bits - row * COLUMNS));
  const shapes = (
    <>
      <path
        class="sketch-unset"
        d={lengths.map((length, row) => `M0 ${(row + 0.5) * high}h${length * cell}`).join('')}
        stroke-dasharray={`${cell - 1} 1`}
      />
      {lengths.map((length, row) => (
        <path
          key={row}
          class="sketch-bits"
          d={`M0 ${(row + 0.5) * high}h${length * cell}`}
          pathLength={length}
          stroke-dasharray={dashes(length, (i) => all.bits[row * COLUMNS + i] === 1)}
        />
      ))}
      {last && (
        <path
          class="sketch-last"
          d={last.bloom
            .map(
              (place) => `M${(place % COLUMNS) * cell - 1} ${Math.floor(place / COLUMNS) * high}h12v14h-12z`,
            )
            .join('')}
        />
      )}
    </>
  );
  const points = items(state.points);
  const right = Math.max(stream === 'zipf' ? Math.min(keys, count) : count, 2);
  const over = done === count;
  const worst = Math.max(5, metrics['bloom.wrong'] ?? 0, over ? (metrics['bloom.theory'] ?? 0) : 0);
  const top = Math.min(105, endAbove(worst));
  const draw = ({ x, y }: Scales) => (
    <>
      {over && (
        <path
          class="sketch-formula"
          d={line(
            Array.from({ length: 41 }, (_, i) => {
              const n = (state.distinct * i) / 40;
              return [x(n), y(100 * falsePositiveRate(bits, probes, n))] as const;
            }),
          )}
        />
      )}
      <path
        class="sketch-wrong"
        d={line([[x(0), y(0)], ...points.map(({ distinct, wrong }) => [x(distinct), y(wrong)] as const)])}
      />
    </>
  );
  const holds = fill(
    TEXT.fill[locale],
    printNumber((bits * (metrics['bloom.fill'] ?? 0)) / 100),
    printNumber(bits),
    reading(metrics, 'bloom.wrong'),
  );
  return (
    <Panel title={TEXT.bloom[locale]} holds={holds} height={rows * high} shapes={shapes}>
      <Plot
        caption={TEXT.passes[locale]}
        x={{ domain: [0, right], print: plain }}
        y={{ domain: [0, top], print: plain }}
        height={110}
      >
        {draw}
      </Plot>
      <Legend
        marks={[
          { class: 'sketch-wrong', d: 'M1 12L15 4', label: TEXT.measured[locale] },
          { class: 'sketch-formula', d: 'M1 12L15 4', label: TEXT.formula[locale] },
        ]}
      />
    </Panel>
  );
}
