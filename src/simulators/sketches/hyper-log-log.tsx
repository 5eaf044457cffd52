import { Legend, Plot, type Scales } from '../../client/kit/plot.tsx';
import { endAbove } from '../../client/kit/scale.ts';
import { fill } from '../../core/estimate/words.ts';
import { printNumber } from '../../core/sim/print.ts';
import { items } from '../../core/sim/trail.ts';
import { words } from '../../core/sim/words.ts';
import { bars, type Drawn, line, Panel, plain, reading, WIDTH } from './panel.tsx';

const TEXT = {
  log: words('HyperLogLog: how many different keys?', 'HyperLogLog: 서로 다른 키는 몇 개인가?'),
  registers: words('{0} registers, {1} B; {2}, in truth {3}', '레지스터 {0}개, {1} B. 추정 {2}, 실제 {3}'),
  different: words('Different keys by items', '항목 수에 따른 서로 다른 키의 수'),
  estimate: words('estimate', '추정'),
  truth: words('truth', '실제'),
};

/** The registers, and how many keys they take for different beside the truth. */
export function HyperLogLog({ state, locale, metrics, last }: Drawn) {
  const { setup, all, done } = state;
  const registers = all.registers.length;
  const [step, high] = [WIDTH / registers, 200];
  const most = all.registers.reduce((a, b) => Math.max(a, b), 8);
  const unit = (high - 6) / most;
  const { register, rank } = last?.mark ?? { register: 0, rank: 0 };
  const tall = (rank * unit).toFixed(1);
  const shapes = (
    <>
      <path class="sketch-registers" d={bars(all.registers, step, high - 1, unit)} />
      {last && (
        <path
          class="sketch-last"
          d={`M${(register * step - 1).toFixed(1)} ${high - 1}v-${tall}h${Math.max(3, step).toFixed(1)}v${tall}z`}
        />
      )}
    </>
  );
  const points = items(state.points);
  const top = endAbove(
    Math.max(10, metrics['hll.estimate'] ?? 0, ...points.map((p) => Math.max(p.estimate, p.distinct))),
  );
  const over =
    (value: 'distinct' | 'estimate') =>
    ({ x, y }: Scales) =>
      line([[x(0), y(0)], ...points.map((point) => [x(point.items), y(point[value])] as const)]);
  const draw = (scales: Scales) => (
    <>
      <path class="sketch-truth" d={over('distinct')(scales)} />
      <path class="sketch-estimate" d={over('estimate')(scales)} />
    </>
  );
  const holds = fill(
    TEXT.registers[locale],
    printNumber(registers),
    printNumber(Math.ceil((registers * 6) / 8)),
    reading(metrics, 'hll.estimate'),
    printNumber(state.distinct),
  );
  return (
    <Panel title={TEXT.log[locale]} holds={holds} height={high} shapes={shapes}>
      <Plot
        caption={TEXT.different[locale]}
        x={{ domain: [0, Math.max(setup.values.items, done)], print: plain }}
        y={{ domain: [0, top], print: plain }}
        height={110}
      >
        {draw}
      </Plot>
      <Legend
        marks={[
          { class: 'sketch-estimate', d: 'M1 12L15 4', label: TEXT.estimate[locale] },
          { class: 'sketch-truth', d: 'M1 12L15 4', label: TEXT.truth[locale] },
        ]}
      />
    </Panel>
  );
}
