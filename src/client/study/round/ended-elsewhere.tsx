import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RoundWords } from '../../../i18n/round.en.ts';

/** What another tab took the reader from in the middle of writing. */
export interface Left {
  /** The label of the field, and what stood in it. */
  readonly label: string;
  readonly text: string;
  readonly at: number;
}

interface Props {
  readonly left: Left;
  readonly words: RoundWords;
  /** Whether the round is still to be scored. */
  readonly committed: boolean;
  goOn(): void;
}

/** The round was ended in another tab: the reader keeps the cursor and sees what was written until they go on. */
export function EndedElsewhere({ left, words, committed, goOn }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  // At once: keys that are still pressed must not do anything else on the page.
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(left.at, left.at);
  }, []);
  return (
    <section class="round-panel" aria-label={left.label}>
      <p id="round-left-why" role="status">
        {words.ended[committed ? 'committed' : 'gone']}
      </p>
      <div class="round-field">
        <label for="round-left">{left.label}</label>
        <textarea
          id="round-left"
          ref={field}
          rows={9}
          readOnly
          value={left.text}
          aria-describedby="round-left-why"
        />
      </div>
      <p class="round-actions">
        <button type="button" class="button primary" onClick={goOn}>
          {words.goOn}
        </button>
      </p>
    </section>
  );
}
