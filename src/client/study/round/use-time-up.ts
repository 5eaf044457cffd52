import { useEffect, useRef } from 'preact/hooks';
import type { Draft } from '../../../core/study/draft.ts';
import { PHASES } from '../../../core/study/phases.ts';
import type { RoundWords } from '../../../i18n/round.en.ts';

/** Says once that the time of a phase is over, or that of the whole round. */
export function useTimeUp(
  draft: Draft | undefined,
  plan: readonly number[] | undefined,
  words: RoundWords,
  say: (text: string) => void,
): void {
  const sum = (times: readonly number[]) => times.reduce((a, b) => a + b, 0);
  const phase = draft?.phase ?? 0;
  const phaseOver = draft && plan ? (draft.spent[phase] ?? 0) >= (plan[phase] ?? 0) : false;
  const allOver = draft && plan ? sum(draft.spent) >= sum(plan) : false;
  const before = useRef({ phase, phaseOver, allOver });
  useEffect(() => {
    const { current } = before;
    before.current = { phase, phaseOver, allOver };
    // What was over when the reader came is no news.
    if (allOver && !current.allOver) say(words.allUp);
    else if (phaseOver && !current.phaseOver && current.phase === phase)
      say(words.timeUp(words.phase[PHASES[phase]?.id ?? 'scope'][0]));
  }, [phase, phaseOver, allOver]);
}
