import { fill } from '../../../core/estimate/words.ts';
import { forecast } from '../../../core/study/forecast.ts';
import type { CardState } from '../../../core/study/schedule.ts';
import { Plot } from '../../kit/plot.tsx';
import type { Desk } from './desk.ts';
import { Figures } from './figures.tsx';
import { counted, dayText, shortDay } from './wording.ts';

interface Props {
  readonly desk: Desk;
  readonly cards: readonly CardState[];
  /** The local day. */
  readonly today: number;
}

/** How many cards come due on each of the next thirty days. */
export function ForecastPlot({ desk: { words, locale }, cards, today }: Props) {
  const days = forecast(cards, today);
  const most = Math.max(...days);
  const sum = days.reduce((a, b) => a + b, 0);
  const top = Math.max(4, most);
  return (
    <div class="review-plot">
      <Plot
        caption={words.forecast}
        x={{ domain: [0, days.length], at: [0, 7, 14, 21, 28], print: (i) => shortDay(today + i, locale) }}
        y={{ domain: [0, top], print: (n) => (Number.isInteger(n) ? String(n) : '') }}
        height={120}
      >
        {({ x, y }) => (
          <path
            class="review-bars"
            d={days.map((n, i) => (n ? `M${x(i)} 1000V${y(n)}H${x(i + 0.8)}V1000Z` : '')).join('')}
          />
        )}
      </Plot>
      <p>{fill(words.forecastSaid, counted(words.cards, sum), counted(words.cards, most))}</p>
      <Figures
        words={words}
        caption={words.forecast}
        columns={[words.day, words.dueCards]}
        rows={days.map((n, i) => [dayText(today + i, today, locale), String(n)])}
      />
    </div>
  );
}
