import { useEffect, useMemo, useState } from 'preact/hooks';
import { dueByTopic } from '../../../core/study/due.ts';
import type { Schedule } from '../../../core/study/schedule.ts';
import { writeDue } from '../due-summary.ts';
import type { Desk } from './desk.ts';

/** How often the page looks at the clock: a day may begin, a card that waits for minutes may be due. */
const LOOK = 20_000;

/** The schedule as the log has it now, in this tab or another; `refresh` replays what was just added. */
export function useReplay({ store, file, replay }: Desk): { schedule: Schedule; refresh(): void } {
  const [version, setVersion] = useState(0);
  const refresh = () => setVersion((n) => n + 1);
  useEffect(() => store.onChange(refresh), [store]);
  useEffect(() => {
    const timer = setInterval(refresh, LOOK);
    for (const [target, type] of LOOKS) target.addEventListener(type, refresh);
    return () => {
      clearInterval(timer);
      for (const [target, type] of LOOKS) target.removeEventListener(type, refresh);
    };
  }, []);
  const now = useMemo(replay, [version]);
  useEffect(() => {
    // What the log does not keep must not look as if it were kept.
    if (store.isKept) writeDue(dueByTopic(file.topics, now));
  }, [store, file, now]);
  return { schedule: now, refresh };
}

const LOOKS: readonly (readonly [EventTarget, string])[] = [
  [document, 'visibilitychange'],
  [window, 'pageshow'],
];
