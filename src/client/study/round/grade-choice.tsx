import type { Rating } from '../../../core/study/event.ts';
import { capOf } from '../../../core/study/round/grade.ts';
import type { RoundWords } from '../../../i18n/round.en.ts';

interface Props {
  readonly words: RoundWords;
  readonly suggested: Rating;
  readonly chosen: Rating;
  readonly help: { readonly hint: number; readonly peeked: boolean };
  choose(grade: Rating): void;
}

/** The reader's grade of the whole; what help has ruled out cannot be chosen, and says why. */
export function GradeChoice({ words, suggested, chosen, help, choose }: Props) {
  const cap = capOf(help);
  const grades: readonly Rating[] = [1, 2, 3, 4];
  return (
    <fieldset class="round-choices round-grades">
      <legend>{words.grade}</legend>
      {grades.map((grade) => {
        const [name = '', meaning = ''] = words.grades[grade - 1] ?? [];
        const note = grade > cap ? words.tooMuchHelp : grade === suggested ? words.fits : '';
        return (
          <label key={grade}>
            <input
              type="radio"
              name="round-grade"
              checked={grade === chosen}
              disabled={grade > cap}
              onChange={() => choose(grade)}
            />
            <strong>{name}</strong>
            <span>
              {meaning} {note && <em>({note})</em>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
