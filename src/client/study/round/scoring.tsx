import { useState } from 'preact/hooks';
import type { Draft } from '../../../core/study/draft.ts';
import type { Rating } from '../../../core/study/event.ts';
import { suggestedGrade } from '../../../core/study/round/grade.ts';
import { Answer } from './answer.tsx';
import { Discard } from './discard.tsx';
import { GradeChoice } from './grade-choice.tsx';
import { Panel } from './panel.tsx';
import type { Stage } from './stage.ts';
import { StatementScore } from './statement-score.tsx';

interface Props extends Stage {
  readonly draft: Draft;
  done(id: string): void;
}

/** The rubric, statement by statement with what each score looks like, beside the reader's own notes. */
export function Scoring({ draft, done, ...stage }: Props) {
  const { desk, words } = stage;
  const { rubric, lang } = desk.practice;
  const [chosen, choose] = useState<Rating>();
  const [asked, setAsked] = useState(false);
  // The rubric may have changed since the round was begun.
  const scores = rubric.map((_, i) => draft.scores[i] ?? null);
  const open = scores.flatMap((s, i) => (s === null ? [i] : []));
  const given = scores.filter((s) => s !== null);
  const suggested = suggestedGrade(given, draft);
  const set = (index: number, score: number) =>
    void desk.change((d) => ({
      ...d,
      scores: rubric.map((_, i) => (i === index ? score : (d.scores[i] ?? null))),
    }));
  const finish = async () => {
    setAsked(true);
    const [first] = open;
    if (first !== undefined) {
      document.querySelector<HTMLElement>(`input[name="round-score-${first}"]`)?.focus();
      return;
    }
    const id = await desk.finish(chosen ?? suggested);
    if (id) done(id);
  };
  return (
    <Panel id="scoring" title={words.score}>
      <p>{words.scoreNote}</p>
      <p>
        <a href="#solution">{words.toSolution}</a>
      </p>
      <details class="round-own" open>
        <summary>{words.yourNotes}</summary>
        <Answer words={words} notes={draft.notes.map((n) => n.text)} />
      </details>
      {rubric.map((r, i) => (
        <StatementScore
          key={r.statement}
          index={i}
          {...{ ...r, lang, words }}
          score={scores[i] ?? null}
          set={(score) => set(i, score)}
        />
      ))}
      <GradeChoice {...{ words, suggested, help: draft }} chosen={chosen ?? suggested} choose={choose} />
      <p class="round-honest">{words.honest}</p>
      <p role="status">
        {asked && open.length > 0 ? words.missing(open.length) : words.done(given.length, rubric.length)}
      </p>
      <div class="round-actions">
        <button type="button" class="button primary" onClick={() => void finish()}>
          {words.finish}
        </button>
        <Discard {...stage} />
      </div>
    </Panel>
  );
}
