import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../../core/estimate/words.ts';
import { localDay, zoneAt } from '../../../core/study/day.ts';
import { clockDoubt } from '../../../core/study/log.ts';
import type { Desk } from './desk.ts';
import { dayText } from './wording.ts';

/** Asks which is right where the log holds something of the future: the clock of then or the clock of now. */
export function ClockNotice({ desk: { store, words, locale } }: { readonly desk: Desk }) {
  const [answered, setAnswered] = useState(false);
  const done = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone.
  useEffect(() => done.current?.focus(), [answered]);
  const now = Date.now();
  const ahead = clockDoubt(store.events, now);
  const day = (at: number) => localDay(at, zoneAt(at));
  const text = (at: number) => dayText(day(at), day(now), locale);
  if (ahead === 0)
    return (
      <div role="status">
        {answered && (
          <p class="notice" tabIndex={-1} ref={done}>
            {words.clock.done}
          </p>
        )}
      </div>
    );
  const right = () => {
    setAnswered(true);
    void store.add({ kind: 'clock' });
  };
  return (
    <div role="status">
      <div class="notice review-clock">
        <p>{fill(words.clock.ahead, text(now + ahead), text(now))}</p>
        <p>{words.clock.wrong}</p>
        <p>
          <button type="button" class="button" onClick={right}>
            {fill(words.clock.right, text(now))}
          </button>
        </p>
      </div>
    </div>
  );
}
