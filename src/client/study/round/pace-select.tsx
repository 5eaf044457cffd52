import { PACES, type Pace } from '../../../core/study/event.ts';
import type { RoundWords } from '../../../i18n/round.en.ts';

interface Props {
  readonly words: RoundWords;
  readonly pace: Pace;
  set(pace: Pace): void;
}

/** More time, or no limit at all, is to be had at any moment (WCAG 2.2.1). */
export function PaceSelect({ words, pace, set }: Props) {
  return (
    <label class="round-pace">
      {words.pace}
      <select
        value={String(pace)}
        onChange={(event) => {
          const { value } = event.currentTarget;
          set(PACES.find((p) => String(p) === value) ?? pace);
        }}
      >
        {PACES.map((p) => (
          <option key={p} value={String(p)}>
            {p === 0 ? words.noLimit : words.times(p)}
          </option>
        ))}
      </select>
    </label>
  );
}
