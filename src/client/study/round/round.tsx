import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../../core/locale.ts';
import { capOf } from '../../../core/study/round/grade.ts';
import { roundsOf } from '../../../core/study/round/score.ts';
import type { RoundWords } from '../../../i18n/round.en.ts';
import type { StudyWords } from '../../../i18n/study.ts';
import { Troubles } from '../trouble.tsx';
import { BeginPanel } from './begin-panel.tsx';
import type { Desk } from './desk.ts';
import { EndedElsewhere, type Left } from './ended-elsewhere.tsx';
import { countHint, countHints, openHint } from './hints.ts';
import { History } from './history.tsx';
import { lock } from './locks.ts';
import { Offer } from './offer.tsx';
import { Result } from './result.tsx';
import { Scoring } from './scoring.tsx';
import { fieldInUse } from './writes.ts';
import { Writing } from './writing.tsx';

export interface Props {
  readonly desk: Desk;
  readonly words: RoundWords;
  readonly locale: Locale;
  readonly study: StudyWords;
  /** Whether the reader has asked for a round, and not only come to the page. */
  readonly asked: boolean;
  /** Says something aloud, and in the page's status line. */
  say(text: string): void;
}

/** Whatever a round has come to: to be begun, offered again, written, scored, or shown with those before it. */
export function Round({ desk, words, locale, study, asked, say }: Props) {
  const [, draw] = useState(0);
  const [begins, setBegins] = useState(asked);
  const [shown, show] = useState<string>();
  // A round whose clock stood when its reader came back is offered, not forced on them.
  const [entered, enter] = useState<string>();
  // Before anything can happen.
  useLayoutEffect(() => desk.onChange(() => draw((n) => n + 1)), [desk]);
  const { draft } = desk;
  const told = (level: number) => {
    const [grade = ''] = words.grades[capOf({ hint: level, peeked: false }) - 1] ?? [];
    say(words.hints(level, grade));
  };
  useEffect(() => countHints(desk, told), [desk]);
  // Hints are open here that the tab in which the round began knows nothing of.
  useEffect(() => countHint(desk, openHint(), told), [draft?.id]);
  useLayoutEffect(() => lock(draft), [draft]);
  useEffect(() => {
    if (draft?.running) enter(draft.id);
    if (draft) setBegins(false);
  }, [draft?.id, draft?.running]);

  const rounds = roundsOf(desk.store.events, desk.practice.id);
  const round = rounds.find(({ id }) => id === shown);
  const close = () => {
    show(undefined);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-round] button')?.focus());
  };
  // Who writes when another tab ends the round is not thrown out of the field.
  const left = useRef<Left | undefined>(undefined);
  const field = fieldInUse();
  if (field && (!draft || draft.committed))
    left.current = { label: field.labels[0]?.textContent ?? '', text: field.value, at: field.selectionStart };
  const goOn = () => {
    left.current = undefined;
    draw((n) => n + 1);
  };
  const all = { desk, words, locale, say };
  return (
    <>
      <Troubles store={desk.store} words={study} />
      {left.current ? (
        <EndedElsewhere left={left.current} words={words} committed={draft !== undefined} goOn={goOn} />
      ) : draft?.committed ? (
        <Scoring
          {...all}
          draft={draft}
          key={draft.id}
          done={(id) => {
            show(id);
            say(words.finished);
          }}
        />
      ) : draft && entered === draft.id ? (
        <Writing {...all} key={draft.id} />
      ) : draft ? (
        <Offer {...all} draft={draft} goOn={() => enter(draft.id)} />
      ) : round ? (
        <Result {...all} key={round.id} round={round} rounds={rounds} close={close} />
      ) : begins ? (
        <BeginPanel {...all} cancel={() => setBegins(false)} />
      ) : (
        <button type="button" class="button primary" onClick={() => setBegins(true)}>
          {rounds.length > 0 ? words.again : words.begin}
        </button>
      )}
      {!draft && rounds.length > 0 && <History {...all} rounds={rounds} shown={shown} show={show} />}
    </>
  );
}
