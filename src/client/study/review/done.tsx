import { useEffect, useRef } from 'preact/hooks';
import type { Rating } from '../../../core/study/event.ts';
import type { Schedule } from '../../../core/study/schedule.ts';
import type { Desk } from './desk.ts';
import { NextDue } from './next-due.tsx';
import { counted } from './wording.ts';

interface Props {
  readonly desk: Desk;
  readonly schedule: Schedule;
  readonly ratings: readonly Rating[];
  end(): void;
  /** Absent where nothing is left. */
  readonly more: (() => void) | undefined;
}

/** After the last card: what was done, and when the next is due. */
export function Done({ desk, schedule, ratings, end, more }: Props) {
  const { words } = desk;
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
      <NextDue desk={desk} schedule={schedule} />
      <p class="links">
        <button type="button" class="button primary" onClick={end}>
          {words.back}
        </button>
        {more && (
          <button type="button" class="button" onClick={more}>
            {words.more}
          </button>
        )}
      </p>
    </div>
  );
}
