import { useEffect, useRef } from 'preact/hooks';
import type { Rating } from '../../../core/study/event.ts';
import type { Schedule } from '../../../core/study/schedule.ts';
import { ExportReminder } from '../export-reminder.tsx';
import type { Desk } from './desk.ts';
import { NextDue } from './next-due.tsx';
import { counted } from './wording.ts';

interface Props {
  readonly desk: Desk;
  readonly schedule: Schedule;
  readonly ratings: readonly Rating[];
  end(): void;
  /** How many cards today still asks. */
  readonly left: number;
  /** Goes on with them. */
  more(): void;
}

/** After the last card: what was done, and when the next is due. */
export function Done({ desk, schedule, ratings, left, end, more }: Props) {
  const { words, store, reminder } = desk;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const remembered = ratings.filter((rating) => rating > 1).length;
  return (
    <div class="review-done">
      <h2 ref={title} tabIndex={-1}>
        {words.doneTitle}
      </h2>
      {ratings.length === 0 ? (
        <p>{words.doneNothing}</p>
      ) : (
        <p>
          {counted(words.answered, ratings.length)} {counted(words.remembered, remembered)}
        </p>
      )}
      {left > 0 && <p>{counted(words.leftToday, left)}</p>}
      <NextDue desk={desk} schedule={schedule} />
      <ExportReminder store={store} words={reminder} now={Date.now()} />
      <p class="links">
        <button type="button" class="button primary" onClick={end}>
          {words.back}
        </button>
        {left > 0 && (
          <button type="button" class="button" onClick={more}>
            {words.more}
          </button>
        )}
      </p>
    </div>
  );
}
