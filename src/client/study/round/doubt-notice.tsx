import { settle } from '../../../core/study/round/clock.ts';
import { spanText } from '../../../core/study/round/span-text.ts';
import type { Stage } from './stage.ts';

/** Time that the clocks leave in doubt: the reader says whether it counts. */
export function DoubtNotice({ desk, words, locale }: Stage) {
  const doubt = desk.draft?.doubt;
  const answer = (counts: boolean) => void desk.change((d) => settle(d, counts));
  return (
    <div role="status" class="round-doubt">
      {doubt && (
        <div class="notice">
          <p>
            {doubt.why === 'back' ? words.doubt.back : words.doubt[doubt.why](spanText(doubt.ms, locale))}
          </p>
          <p class="round-actions">
            {doubt.ms > 0 && (
              <button type="button" class="button" onClick={() => answer(true)}>
                {words.counted}
              </button>
            )}
            <button type="button" class="button" onClick={() => answer(false)}>
              {doubt.ms > 0 ? words.left : words.understood}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
