import type { ComponentChildren } from 'preact';
import type { Draft } from '../../../core/study/draft.ts';
import { timeText } from '../../../core/study/round/time-text.ts';
import type { RoundWords } from '../../../i18n/round.en.ts';
import { Bar } from './bar.tsx';

interface Props {
  readonly draft: Draft;
  readonly plan: readonly number[] | undefined;
  readonly words: RoundWords;
  readonly children: ComponentChildren;
}

/** The clock of the phase that is on, with the whole round's beside it. It is not read out as it goes. */
export function ClockFace({ draft, plan, words, children }: Props) {
  const sum = (times: readonly number[]) => times.reduce((a, b) => a + b, 0);
  const spent = draft.spent[draft.phase] ?? 0;
  const planned = plan?.[draft.phase];
  const all = sum(draft.spent);
  const over = planned !== undefined && spent > planned;
  return (
    <div class={`round-clock${over ? ' is-over' : ''}`}>
      <p class="round-time" role="timer">
        <strong>{timeText(spent)}</strong>{' '}
        {planned !== undefined &&
          (over ? words.over(timeText(spent - planned)) : `${words.planned} ${timeText(planned)}`)}
      </p>
      <p class="round-whole">
        {words.whole}: {plan ? words.of(timeText(all), timeText(sum(plan))) : timeText(all)}
        {!draft.running && <span class="round-paused"> {words.paused}</span>}
      </p>
      {planned !== undefined && <Bar spent={spent} planned={planned} />}
      <div class="round-actions">{children}</div>
    </div>
  );
}
