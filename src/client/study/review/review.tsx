import { useEffect, useRef, useState } from 'preact/hooks';
import { Troubles } from '../trouble.tsx';
import { ClockNotice } from './clock-notice.tsx';
import type { Desk } from './desk.ts';
import { Home } from './home.tsx';
import { type Choices, keepChoices, readChoices } from './scope.ts';
import { Session } from './session.tsx';
import { useReplay } from './use-replay.ts';

/** The page of reviews: before a sitting, or in one. */
export function Review({ desk }: { readonly desk: Desk }) {
  const { schedule, refresh } = useReplay(desk);
  const [choices, setChoices] = useState(() => readChoices(desk.file));
  const [sitting, setSitting] = useState(0);
  const [ended, setEnded] = useState(0);
  const home = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ended > 0) home.current?.focus();
  }, [ended]);
  const choose = (next: Choices) => {
    keepChoices(next);
    setChoices(next);
  };
  return (
    <>
      <Troubles store={desk.store} words={desk.study} />
      <ClockNotice desk={desk} />
      {sitting > ended ? (
        <Session {...{ desk, schedule, choices, refresh }} end={() => setEnded(sitting)} />
      ) : (
        <div class="review-home" ref={home} tabIndex={-1}>
          <Home {...{ desk, schedule, choices, refresh, choose }} start={() => setSitting(ended + 1)} />
        </div>
      )}
    </>
  );
}
