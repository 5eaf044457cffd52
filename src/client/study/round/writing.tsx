import { useState } from 'preact/hooks';
import { PHASES } from '../../../core/study/phases.ts';
import { run } from '../../../core/study/round/clock.ts';
import { capOf } from '../../../core/study/round/grade.ts';
import { planOf } from '../../../core/study/round/plan.ts';
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

/** The round while it is written: phases and their clocks, notes, and what ends it. */
export function Writing(stage: Stage) {
  const { desk, words, say } = stage;
  const [asks, setAsks] = useState<'commit' | 'peek'>();
  const { live: draft } = desk;
  const plan = draft && planOf(desk.practice.minutes, draft.pace);
  useTimeUp(draft, plan, words, say);
  if (!draft) return null;
  const next = PHASES[draft.phase + 1];
  const go = (to: number) => {
    say(words.entered(words.phase[PHASES[to]?.id ?? 'scope'][0]));
    void desk.change((d) => ({ ...d, phase: to }));
  };
  const close = () => setAsks(undefined);
  const peek = () => {
    close();
    void desk.change((d) => ({ ...d, peeked: true }));
  };
  const [cap = ''] = words.grades[capOf(draft) - 1] ?? [];
  const help = draft.peeked
    ? words.peeked(cap)
    : draft.hint > 0
      ? words.hints(draft.hint, cap)
      : words.noHelp;
  return (
    <Panel id="writing" title={words.phase[PHASES[draft.phase]?.id ?? 'scope'][0]}>
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
          <button type="button" class="button" onClick={() => go(draft.phase + 1)}>
            {words.next(words.phase[next.id][0])}
          </button>
        )}
      </ClockFace>
      <DoubtNotice {...stage} />
      <Phases {...{ draft, plan, words, go }} />
      <NoteField key={draft.phase} desk={desk} words={words} phase={draft.phase} />
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
        {!draft.peeked && (
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
      {asks === 'peek' && (
        <Ask text={words.peekAsk} yes={words.peekYes} no={words.write} onNo={close} onYes={peek} />
      )}
    </Panel>
  );
}
