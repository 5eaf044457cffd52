import type { Round } from '../../../core/study/event.ts';
import { percentOf } from '../../../core/study/round/score.ts';
import type { RoundWords } from '../../../i18n/round.en.ts';

const [WIDTH, HEIGHT, EDGE] = [320, 96, 10];
/** More rounds than this are too close to be told apart. */
const MOST_SHOWN = 20;

/** Scores as a line with dots, what was expected as rings; the table below says the same in numbers. */
export function TrendChart({
  rounds,
  words,
}: {
  readonly rounds: readonly Round[];
  readonly words: RoundWords;
}) {
  const last = rounds.slice(-MOST_SHOWN);
  const x = (i: number) => EDGE + (i * (WIDTH - 2 * EDGE)) / Math.max(1, last.length - 1);
  const y = (percent: number) => HEIGHT - EDGE - (percent * (HEIGHT - 2 * EDGE)) / 100;
  const points = last.map((r, i) => ({
    id: r.id,
    x: x(i),
    score: y(percentOf(r.scores)),
    hope: y(r.confidence),
  }));
  return (
    <figure class="round-trend">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.chart}>
        {[0, 50, 100].map((p) => (
          <line key={p} class="round-trend-grid" x1={EDGE} x2={WIDTH - EDGE} y1={y(p)} y2={y(p)} />
        ))}
        <polyline class="round-trend-line" points={points.map((p) => `${p.x},${p.score}`).join(' ')} />
        {points.map((p) => (
          <g key={p.id}>
            <circle class="round-trend-hope" cx={p.x} cy={p.hope} r="4.5" />
            <circle class="round-trend-score" cx={p.x} cy={p.score} r="3" />
          </g>
        ))}
      </svg>
      <figcaption>
        <span class="is-score">{words.scored}</span> <span class="is-hope">{words.expected}</span>
      </figcaption>
    </figure>
  );
}
