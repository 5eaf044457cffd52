import { fill } from '../../../core/estimate/words.ts';
import { mondayOf, rememberedOn, retention } from '../../../core/study/forecast.ts';
import type { Answered, CardState } from '../../../core/study/schedule.ts';
import { Legend, Plot, type Scales } from '../../kit/plot.tsx';
import type { Desk } from './desk.ts';
import { Figures } from './figures.tsx';
import { counted, percent, shortDay } from './wording.ts';

interface Props {
  readonly desk: Desk;
  /** Those that were begun. */
  readonly cards: readonly CardState[];
  readonly answers: readonly Answered[];
  /** The local day. */
  readonly today: number;
}

/** Weeks that the plot shows, the last of them this one. */
const WEEKS = 12;

/** What share of cards is remembered: now by the model, and week by week as it was, beside what the model expected. */
export function RetentionPlot({ desk: { words, locale }, cards, answers, today }: Props) {
  const first = mondayOf(today) - 7 * (WEEKS - 1);
  const weeks = retention(answers).filter(({ monday }) => monday >= first && monday <= today);
  const now = percent(rememberedOn(cards, today) ?? 0);
  const sentence = fill(words.rememberedNow, now, counted(words.cards, cards.length));
  const place = (monday: number) => (monday - first) / 7;
  const bars = ({ x, y }: Scales) =>
    weeks.map((w) => `M${x(place(w.monday))} 1000V${y(w.remembered)}H${x(place(w.monday) + 0.7)}V1000Z`);
  const lines = ({ x, y }: Scales) =>
    weeks.map((w) => `M${x(place(w.monday) - 0.1)} ${y(w.expected)}H${x(place(w.monday) + 0.8)}`);
  return (
    <div class="review-plot">
      {weeks.length === 0 ? (
        <>
          <p>{sentence}</p>
          <p class="facts">{words.retentionNone}</p>
        </>
      ) : (
        <>
          <Plot
            caption={words.retention}
            x={{ domain: [0, WEEKS], at: [0, 4, 8, 11], print: (i) => shortDay(first + 7 * i, locale) }}
            y={{ domain: [0, 1], at: [0, 0.5, 1], print: percent }}
            height={120}
          >
            {(scales) => (
              <>
                <path class="review-bars" d={bars(scales).join('')} />
                <path class="review-expected" d={lines(scales).join('')} />
              </>
            )}
          </Plot>
          <Legend
            marks={[
              { class: 'review-bars', d: 'M2 14V4H14V14Z', label: words.observed },
              { class: 'review-expected', d: 'M1 8H15', label: words.expected },
            ]}
          />
          <p>{sentence}</p>
          <p class="facts">{words.retentionCaption}</p>
          <Figures
            words={words}
            caption={words.retention}
            columns={[words.week, words.answers, words.observed, words.expected]}
            rows={weeks.map((w) => [
              shortDay(w.monday, locale),
              String(w.answers),
              percent(w.remembered),
              percent(w.expected),
            ])}
          />
        </>
      )}
    </div>
  );
}
