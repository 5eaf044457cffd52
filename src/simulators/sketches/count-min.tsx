import { Legend, Plot, type Scales } from '../../client/kit/plot.tsx';
import { endAbove } from '../../client/kit/scale.ts';
import { fill } from '../../core/estimate/words.ts';
import { words } from '../../core/sim/words.ts';
import { bound } from '../../core/sketches/count-min.ts';
import { countedBy } from './model.ts';
import { bars, type Drawn, Panel, plain, reading, WIDTH } from './panel.tsx';

/** Keys whose counts are drawn, the most frequent; all are measured. */
const DOTS = 150;

const TEXT = {
  counts: words('Count-Min: how often did it come?', 'Count-Min: 몇 번 왔는가?'),
  rows: words('{0} × {1} counters; {2} too many on average', '카운터 {0} × {1}개, 평균 오차 +{2}'),
  told: words('Count by the sketch, by true count', '실제 횟수에 따른 스케치의 추정 횟수'),
  key: words('a key', '키'),
  truth: words('truth', '실제'),
  most: words('bound', '상한'),
};

/** The counters in their rows, and what they say of each key beside the truth. */
export function CountMin({ state, locale, metrics, last }: Drawn) {
  const { setup, all, done } = state;
  const { width, depth } = setup.values;
  const [step, high] = [WIDTH / width, Math.max(40, 200 / depth)];
  const most = Math.max(8, ...all.rows.map((row) => row.reduce((a, b) => Math.max(a, b), 0)));
  const unit = (high - 6) / most;
  const shapes = (
    <>
      {all.rows.map((row, i) => (
        <path key={i} class="sketch-counts" d={bars(row, step, (i + 1) * high - 1, unit)} />
      ))}
      {last && (
        <path
          class="sketch-last"
          d={last.rows
            .map((place, i) => {
              const tall = Math.max(3, (all.rows[i]?.[place] ?? 0) * unit);
              return `M${(place * step).toFixed(1)} ${((i + 1) * high - 1).toFixed(1)}v-${tall.toFixed(1)}h${step.toFixed(1)}v${tall.toFixed(1)}z`;
            })
            .join('')}
        />
      )}
    </>
  );
  const counted = countedBy(state);
  const beyond = bound(width, done);
  const right = endAbove(Math.max(5, counted[0]?.truth ?? 0));
  const top = endAbove(Math.max(right, ...counted.slice(0, DOTS).map(({ told }) => told)));
  const draw = ({ x, y }: Scales) => (
    <>
      <path class="sketch-truth" d={`M0 1000L${x(right)} ${y(right)}`} />
      {done > 0 && <path class="sketch-formula" d={`M0 ${y(beyond)}L${x(right)} ${y(right + beyond)}`} />}
      <path
        class="sketch-key"
        d={counted
          .slice(0, DOTS)
          .map(({ truth, told }) => `M${x(truth)} ${y(told)}h0`)
          .join('')}
      />
    </>
  );
  const holds = fill(TEXT.rows[locale], String(depth), String(width), reading(metrics, 'cm.over'));
  return (
    <Panel title={TEXT.counts[locale]} holds={holds} height={depth * high} shapes={shapes}>
      <Plot
        caption={TEXT.told[locale]}
        x={{ domain: [0, right], print: plain }}
        y={{ domain: [0, top], print: plain }}
        height={110}
      >
        {draw}
      </Plot>
      <Legend
        marks={[
          { class: 'sketch-key', d: 'M8 8h0', label: TEXT.key[locale] },
          { class: 'sketch-truth', d: 'M1 12L15 4', label: TEXT.truth[locale] },
          { class: 'sketch-formula', d: 'M1 12L15 4', label: TEXT.most[locale] },
        ]}
      />
    </Panel>
  );
}
