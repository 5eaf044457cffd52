import { Legend, Plot, type Scales } from '../../client/kit/plot.tsx';
import type { Drawn } from '../../client/kit/types.ts';
import { words } from '../../core/sim/words.ts';
import { logAxis, number, span } from './log-axis.ts';
import { delayText, type State } from './model.ts';

const TEXT = {
  latest: words(
    'The calls of the latest page (across) and when each answers (ms, up)',
    '방금 만든 페이지의 호출(가로)과 응답 시간(ms, 세로)',
  ),
  call: words('call', '호출'),
  copy: words('answer of its copy', '중복 요청의 응답'),
  ready: words('page ready', '페이지 완성'),
  readyHedged: words('ready with copies', '헤징으로 완성'),
};

/** The calls of the latest page as bars, the answers of copies as dots, and when the page was ready. */
export function Latest({ state: { page, setup }, locale }: Drawn<State>) {
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
