import { DAY } from '../../../core/study/day.ts';
import { begun } from '../../../core/study/forecast.ts';
import { queue } from '../../../core/study/queue.ts';
import type { Schedule } from '../../../core/study/schedule.ts';
import { Choose } from './choose.tsx';
import { type Desk, wallNow } from './desk.ts';
import { ForecastPlot } from './forecast-plot.tsx';
import { NextDue } from './next-due.tsx';
import { RetentionPlot } from './retention-plot.tsx';
import { type Choices, idsOf } from './scope.ts';
import { SetAside } from './set-aside.tsx';
import { counted } from './wording.ts';

interface Props {
  readonly desk: Desk;
  readonly schedule: Schedule;
  readonly choices: Choices;
  refresh(): void;
  choose(choices: Choices): void;
  start(): void;
}

/** Before a sitting: what today asks, from what, and what lies ahead. */
export function Home({ desk, schedule, choices, refresh, choose, start }: Props) {
  const { words } = desk;
  const now = wallNow();
  const today = Math.floor(now / DAY);
  const { due, fresh, waiting } = queue(idsOf(desk.file, choices.of), schedule, {
    now,
    limit: choices.limit,
  });
  const cards = begun(desk.cards.keys(), schedule);
  const some = due.length + fresh.length + waiting.length > 0;
  return (
    <>
      <section class="review-today" aria-labelledby="review-today">
        <h2 id="review-today">{words.today}</h2>
        <ul class="review-counts" role="list" aria-live="polite">
          <li>{counted(words.due, due.length + waiting.length)}</li>
          <li>{counted(words.fresh, fresh.length)}</li>
        </ul>
        <Choose {...{ desk, choices, choose }} />
        {some ? (
          <p>
            <button type="button" class="button primary review-start" onClick={start}>
              {words.start}
            </button>
          </p>
        ) : (
          <div class="review-nothing">
            <p>{words.nothing}</p>
            <NextDue desk={desk} schedule={schedule} />
          </div>
        )}
      </section>
      {cards.length > 0 && (
        <section class="review-ahead" aria-labelledby="review-ahead">
          <h2 id="review-ahead">{words.ahead}</h2>
          <div class="review-plots">
            <ForecastPlot {...{ desk, cards, today }} />
            <RetentionPlot {...{ desk, cards, today, answers: schedule.answers }} />
          </div>
        </section>
      )}
      <SetAside {...{ desk, schedule, refresh }} />
    </>
  );
}
