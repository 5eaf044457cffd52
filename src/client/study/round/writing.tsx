import { useEffect, useRef, useState } from 'preact/hooks';
import { PHASES } from '../../../core/study/phases.ts';
import { run } from '../../../core/study/round/clock.ts';
import { capOf } from '../../../core/study/round/grade.ts';
import { planOf } from '../../../core/study/round/plan.ts';
import { follow, type View } from '../../../core/study/round/view.ts';
import { Ask } from './ask.tsx';
import { ClockFace } from './clock-face.tsx';
import { Commit } from './commit.tsx';
import { Discard } from './discard.tsx';
import { DoubtNotice } from './doubt-notice.tsx';
import { NoteField } from './note-field.tsx';
import { PaceSelect } from './pace-select.tsx';
import { Panel } from './panel.tsx';
import { Phases } from './phases.tsx';
import type { Stage } from './stage.ts';
import { useTimeUp } from './use-time-up.ts';
import { fieldInUse } from './writes.ts';

/** The round while it is written: phases and their clocks, notes, and what ends it. */
export function Writing(stage: Stage) {
  const { desk, words, say } = stage;
  const [asks, setAsks] = useState<'commit' | 'peek'>();
  const { live: draft } = desk;
  const plan = draft && planOf(desk.practice.minutes, draft.pace);
  useTimeUp(draft, plan, words, say);
  const view = useRef<View | undefined>(undefined);
  const goes = useRef(false);
  const solution = useRef<HTMLAnchorElement>(null);
  // What the reader has just done here: the focus follows when it shows.
  const [did, setDid] = useState<{ readonly went?: number; readonly peeked?: true }>({});
  useEffect(() => {
    if (did.went !== undefined) document.querySelector<HTMLElement>('#round-writing')?.focus();
  }, [did]);
  useEffect(() => {
    if (did.peeked && draft?.peeked) solution.current?.focus();
  }, [did, draft?.peeked]);
  if (!draft) return null;
  const writes = !goes.current && (fieldInUse() !== undefined || !desk.isWritten);
  view.current = follow(view.current ?? { shown: draft.phase, seen: draft.phase }, draft.phase, writes);
  const { shown } = view.current;
  const name = (phase: number) => words.phase[PHASES[phase]?.id ?? 'scope'][0];
  const next = PHASES[shown + 1];
  const go = async (to: number) => {
    say(words.entered(name(to)));
    goes.current = true;
    await desk.change((d) => ({ ...d, phase: to }));
    goes.current = false;
    view.current = { shown: to, seen: to };
    setDid({ went: to });
  };
  const close = () => setAsks(undefined);
  const peek = () => {
    close();
    setDid({ peeked: true });
    void desk.change((d) => ({ ...d, peeked: true }));
  };
  const [cap = ''] = words.grades[capOf(draft) - 1] ?? [];
  const help = draft.peeked
    ? words.peeked(cap)
    : draft.hint > 0
      ? words.hints(draft.hint, cap)
      : words.noHelp;
  return (
    <Panel id="writing" title={name(shown)}>
      <ClockFace {...{ draft, plan, words }}>
        <button
          type="button"
          class="button"
          onClick={() => void desk.change((d, now) => run(d, !d.running, now))}
        >
          {draft.running ? words.pause : words.resume}
        </button>
        <PaceSelect
          words={words}
          pace={draft.pace}
          set={(pace) => void desk.change((d) => ({ ...d, pace }))}
        />
        {next && (
          <button type="button" class="button" onClick={() => void go(shown + 1)}>
            {words.next(words.phase[next.id][0])}
          </button>
        )}
      </ClockFace>
      <DoubtNotice {...stage} />
      <Phases {...{ draft, plan, words, shown, go }} />
      <NoteField key={shown} desk={desk} words={words} phase={shown} />
      <div role="status" class="round-moved">
        {shown !== draft.phase && (
          <div class="notice">
            <p>{words.moved(name(draft.phase))}</p>
            <p class="round-actions">
              <button type="button" class="button" onClick={() => void go(draft.phase)}>
                {words.goTo(name(draft.phase))}
              </button>
            </p>
          </div>
        )}
      </div>
      <p class="round-help">{help}</p>
      <div class="round-actions">
        <button
          type="button"
          class="button primary"
          aria-expanded={asks === 'commit'}
          onClick={() => setAsks('commit')}
        >
          {words.commit}
        </button>
        {draft.peeked ? (
          <a class="button" href="#solution" ref={solution}>
            {words.toSolution}
          </a>
        ) : (
          <button
            type="button"
            class="button"
            aria-expanded={asks === 'peek'}
            onClick={() => setAsks('peek')}
          >
            {words.peek}
          </button>
        )}
        <Discard {...stage} />
      </div>
      {asks === 'commit' && <Commit {...stage} keepWriting={close} />}
      {asks === 'peek' && !draft.peeked && (
        <Ask text={words.peekAsk} yes={words.peekYes} no={words.write} onNo={close} onYes={peek} />
      )}
    </Panel>
  );
}
