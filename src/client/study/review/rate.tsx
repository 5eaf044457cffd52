import type { Rating } from '../../../core/study/event.ts';
import { answered, type CardState } from '../../../core/study/schedule.ts';
import type { ReviewLive } from '../../../i18n/review.ts';
import { wallNow } from './desk.ts';
import { intervalText } from './wording.ts';

export const RATINGS: readonly Rating[] = [1, 2, 3, 4];

interface Props {
  readonly words: ReviewLive;
  readonly card: string;
  readonly state: CardState | undefined;
  /** What the chosen option speaks for. */
  readonly suggested: Rating | undefined;
  rate(rating: Rating): void;
}

/** The four ratings, each with how long the card then stays away. */
export function Rate({ words, card, state, suggested, rate }: Props) {
  const now = wallNow();
  return (
    <fieldset class="review-rate">
      <legend>{words.rate}</legend>
      {RATINGS.map((rating) => (
        <button
          key={rating}
          type="button"
          class={rating === suggested ? 'button primary' : 'button'}
          data-rating={rating}
          onClick={() => rate(rating)}
        >
          <span>
            <kbd>{rating}</kbd> {words.ratings[rating - 1]}
          </span>{' '}
          <span class="review-interval">{intervalText(answered(card, state, now, rating), words)}</span>
          {rating === suggested && <span class="visually-hidden"> ({words.suggested})</span>}
        </button>
      ))}
    </fieldset>
  );
}
