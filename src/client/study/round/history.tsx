import type { Clock, Round } from '../../../core/study/event.ts';
import { trueTimes } from '../../../core/study/log.ts';
import { percentOf } from '../../../core/study/round/score.ts';
import { timeText } from '../../../core/study/round/time-text.ts';
import { dateText } from './date-text.ts';
import type { Stage } from './stage.ts';
import { TrendChart } from './trend-chart.tsx';

interface Props extends Stage {
  readonly rounds: readonly Round[];
  readonly shown: string | undefined;
  show(id: string): void;
}

/** The rounds of this practice, the last first, and how their scores have moved. */
export function History({ desk, words, locale, rounds, shown, show }: Props) {
  const timeOf = trueTimes(desk.store.events.filter((e): e is Clock => e.kind === 'clock'));
  return (
    <div class="round-history">
      <h3 id="round-history">{words.history}</h3>
      {rounds.length > 1 && <TrendChart rounds={rounds} words={words} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="table-scroll" aria-labelledby="round-history" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.date}</th>
              <th scope="col">{words.scored}</th>
              <th scope="col">{words.expected}</th>
              <th scope="col">{words.ownGrade}</th>
              <th scope="col">{words.hint}</th>
              <th scope="col">{words.time}</th>
              <th scope="col">{words.show}</th>
            </tr>
          </thead>
          <tbody>
            {rounds.toReversed().map((round) => {
              const date = dateText(timeOf(round), locale, round.zone);
              return (
                <tr key={round.id}>
                  <td>{date}</td>
                  <td>{words.percent(percentOf(round.scores))}</td>
                  <td>{words.percent(round.confidence)}</td>
                  <td>{words.grades[round.grade - 1]?.[0]}</td>
                  <td>{round.peeked ? words.seen : words.helpOf(round.hint)}</td>
                  <td>{timeText(round.spent.reduce((a, b) => a + b, 0))}</td>
                  <td>
                    <button
                      type="button"
                      class="button"
                      aria-label={words.showOf(date)}
                      aria-pressed={round.id === shown}
                      onClick={() => show(round.id)}
                    >
                      {words.show}
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}
