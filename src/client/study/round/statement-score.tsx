import type { RoundWords } from '../../../i18n/round.en.ts';

interface Props {
  readonly index: number;
  readonly statement: string;
  /** What 0 to 3 points look like. */
  readonly anchors: readonly string[];
  /** The language of the statement. */
  readonly lang: string;
  readonly words: RoundWords;
  readonly score: number | null;
  set(score: number): void;
}

/** One statement of the rubric, to be given 0 to 3 points. */
export function StatementScore({ index, statement, anchors, lang, score, set }: Props) {
  return (
    <fieldset class="round-choices round-statement">
      <legend lang={lang}>{statement}</legend>
      {anchors.map((anchor, points) => (
        <label key={anchor}>
          <input
            type="radio"
            name={`round-score-${index}`}
            checked={score === points}
            onChange={() => set(points)}
          />
          <strong>{points}</strong>
          <span lang={lang}>{anchor}</span>
        </label>
      ))}
    </fieldset>
  );
}
