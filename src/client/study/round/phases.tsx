import type { Draft } from '../../../core/study/draft.ts';
import { PHASES } from '../../../core/study/phases.ts';
import { timeText } from '../../../core/study/round/time-text.ts';
import type { RoundWords } from '../../../i18n/round.en.ts';
import { Bar } from './bar.tsx';

interface Props {
  readonly draft: Draft;
  readonly plan: readonly number[] | undefined;
  readonly words: RoundWords;
  /** The phase whose notes this tab shows. */
  readonly shown: number;
  go(phase: number): void;
}

/** All phases with their times; each can be gone to, there and back. */
export function Phases({ draft, plan, words, shown, go }: Props) {
  return (
    <ol class="round-phases" role="list" aria-label={words.phases}>
      {PHASES.map(({ id }, i) => {
        const spent = draft.spent[i] ?? 0;
        const planned = plan?.[i];
        return (
          <li key={id}>
            <button
              type="button"
              aria-current={i === draft.phase ? 'step' : undefined}
              onClick={() => (i !== draft.phase || i !== shown) && go(i)}
            >
              <span class="round-phase">{words.phase[id][0]}</span>
              <span class="round-phase-time">
                {planned === undefined ? timeText(spent) : `${timeText(spent)} / ${timeText(planned)}`}
              </span>
              {planned !== undefined && <Bar spent={spent} planned={planned} />}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
