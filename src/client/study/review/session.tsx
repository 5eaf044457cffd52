import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../../core/estimate/words.ts';
import type { Rating } from '../../../core/study/event.ts';
import { optionOrder } from '../../../core/study/options.ts';
import type { Schedule } from '../../../core/study/schedule.ts';
import { CARD_LANG, type Desk } from './desk.ts';
import { Done } from './done.tsx';
import { Answer, Options } from './face.tsx';
import { KeyHelp } from './key-help.tsx';
import { commandOf } from './keys.ts';
import { LeechNotice } from './leech-notice.tsx';
import { Rate } from './rate.tsx';
import type { Choices } from './scope.ts';
import { Spans } from './spans.tsx';
import { useSession } from './use-session.ts';

interface Props {
  readonly desk: Desk;
  readonly schedule: Schedule;
  readonly choices: Choices;
  refresh(): void;
  end(): void;
}

/** One card after another, until none is left for today or the reader ends it. */
export function Session({ desk, schedule, choices, refresh, end }: Props) {
  const { words } = desk;
  const session = useSession(desk, schedule, refresh, choices);
  const { turn, said, leech, left, ratings, canUndo } = session;
  const [over, setOver] = useState(false);
  const placed = turn && !over ? desk.cards.get(turn.card) : undefined;
  const card = useRef<HTMLElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const told = useRef<HTMLParagraphElement>(null);

  // Before the next key is pressed, so that none is lost; the answer appears where the reader looks already.
  useLayoutEffect(
    () => (turn?.shown ? answer.current?.focus({ preventScroll: true }) : bringUp(card.current)),
    [turn?.card, turn?.answers, turn?.shown, over],
  );

  const undo = () => {
    // After an early end too: its last card is asked again.
    if (canUndo) setOver(false);
    session.undo();
  };
  const command = (event: KeyboardEvent) => {
    const meant = commandOf(event);
    if (!meant || (over && meant.do !== 'undo')) return;
    // Once it is shown, the key that showed it does nothing more: it would scroll the answer away.
    if (meant.do === 'show') session.show();
    else if (meant.do === 'rate' && turn?.shown) session.rate(meant.rating);
    else if (meant.do === 'undo') undo();
    else if (meant.do === 'choose' && turn && !turn.shown && placed?.card.kind === 'choice') {
      const option = optionOrder(turn.card, turn.answers, placed.card.options.length)[meant.place];
      if (option !== undefined) session.show(option);
    } else return;
    event.preventDefault();
  };

  return (
    <section class="review-session" aria-label={words.session} onKeyDown={command}>
      <div class="review-bar">
        <p class="facts">{fill(words.progress, String(ratings.length), String(left))}</p>
        <button type="button" class="button" disabled={!canUndo} onClick={undo}>
          {words.undo}
        </button>
        {turn && !over && (
          <button type="button" class="button" onClick={ratings.length > 0 ? () => setOver(true) : end}>
            {words.end}
          </button>
        )}
      </div>
      <p class="review-said" role="status" tabIndex={-1} ref={told}>
        {said}
      </p>
      {leech !== undefined && (
        <LeechNotice
          {...{ desk, schedule, card: leech }}
          suspend={() => {
            session.suspend(leech);
            // The button goes with its notice: on with the card that is asked, or with what is said.
            (card.current ?? told.current)?.focus({ preventScroll: true });
          }}
        />
      )}
      {turn && placed ? (
        <>
          <article class="review-card" ref={card} tabIndex={-1} aria-labelledby="review-question">
            <p class="facts">
              <span lang={placed.topic.lang}>{placed.topic.title}</span>
              {turn.answers === 0 && ` · ${words.isNew}`}
            </p>
            <h2 id="review-question" lang={CARD_LANG}>
              <Spans text={placed.card.question} />
            </h2>
            <div class="review-below" ref={answer} tabIndex={-1} key={`${turn.card}/${turn.answers}`}>
              {placed.card.kind === 'choice' && (
                <Options
                  {...{ desk, placed, answers: turn.answers, shown: turn.shown, chosen: turn.chosen }}
                  choose={session.show}
                />
              )}
              {turn.shown ? (
                <Answer desk={desk} placed={placed} />
              ) : (
                <p>
                  <button
                    type="button"
                    class={
                      placed.card.kind === 'recall' ? 'button primary review-show' : 'button review-show'
                    }
                    onClick={() => session.show()}
                  >
                    {words.show}
                  </button>
                </p>
              )}
            </div>
            {schedule.cards.get(turn.card)?.faulty && <p class="notice">{words.faulty}</p>}
          </article>
          {turn.shown && (
            <Rate
              words={words}
              card={turn.card}
              state={schedule.cards.get(turn.card)}
              suggested={suggested(placed.card, turn.chosen)}
              rate={session.rate}
            />
          )}
          <div class="review-foot">
            <KeyHelp words={words} />
            <button type="button" class="button" onClick={() => session.suspend()}>
              {words.suspend}
            </button>
          </div>
        </>
      ) : (
        <Done {...{ desk, schedule, ratings, left, end }} more={() => setOver(false)} />
      )}
    </section>
  );
}

/** Gives a card the focus, and scrolls to its beginning where that is not in the upper half of the window. */
function bringUp(card: HTMLElement | null): void {
  if (!card) return;
  card.focus({ preventScroll: true });
  const { top } = card.getBoundingClientRect();
  const margin = Number.parseFloat(getComputedStyle(card).scrollMarginBlockStart);
  if (top < margin || top > innerHeight / 2) card.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** A chosen option speaks for good or again; a card that was only looked up speaks for nothing. */
function suggested(
  card: { readonly kind: string; readonly options?: readonly { readonly wrong?: string | undefined }[] },
  chosen: number | undefined,
): Rating | undefined {
  if (chosen === undefined) return undefined;
  return card.options?.[chosen]?.wrong === undefined ? 3 : 1;
}
