import type { Desk } from './desk.ts';
import { type Choices, LIMITS } from './scope.ts';

interface Props {
  readonly desk: Desk;
  readonly choices: Choices;
  choose(choices: Choices): void;
}

/** From which decks cards come, and how many of them may be new. */
export function Choose({ desk: { words, file }, choices, choose }: Props) {
  const groups = [
    [words.areas, 'area', file.areas],
    [words.paths, 'path', file.paths],
  ] as const;
  return (
    <div class="review-choose">
      <p>
        <label for="review-of">{words.from}</label>
        <select
          id="review-of"
          value={choices.of}
          onChange={(e) => choose({ ...choices, of: e.currentTarget.value })}
        >
          <option value="all">{words.all}</option>
          {groups.map(([label, kind, entries]) => (
            <optgroup key={kind} label={label}>
              {entries.map(({ id, title }) => (
                <option key={id} value={`${kind}:${id}`}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </p>
      <p>
        <label for="review-limit">{words.limit}</label>
        <select
          id="review-limit"
          value={String(choices.limit)}
          onChange={(e) => choose({ ...choices, limit: Number(e.currentTarget.value) })}
        >
          {LIMITS.map((n) => (
            <option key={n} value={String(n)}>
              {n}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}
