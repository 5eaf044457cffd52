import type { Draft } from '../../../core/study/draft.ts';
import { run } from '../../../core/study/round/clock.ts';
import { dateText } from './date-text.ts';
import { Discard } from './discard.tsx';
import { DoubtNotice } from './doubt-notice.tsx';
import type { Stage } from './stage.ts';

interface Props extends Stage {
  readonly draft: Draft;
  goOn(): void;
}

/** A round that was left and is found again. */
export function Offer({ draft, goOn, ...stage }: Props) {
  const { desk, words, locale } = stage;
  const go = () => {
    goOn();
    void desk.change((d, now) => run(d, true, now));
  };
  return (
    <div class="round-panel">
      <p>{words.offered(dateText(draft.began, locale))}</p>
      <DoubtNotice {...stage} />
      <div class="round-actions">
        <button type="button" class="button primary" onClick={go}>
          {words.goOn}
        </button>
        <Discard {...stage} />
      </div>
    </div>
  );
}
