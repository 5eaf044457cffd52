import type { Round } from '../../../core/study/event.ts';
import { pageMarks } from '../../../core/study/marks.ts';
import { PHASES } from '../../../core/study/phases.ts';
import { nextThings, type Thing } from '../../../core/study/round/next-things.ts';
import { planOf } from '../../../core/study/round/plan.ts';
import type { TopicLink } from '../../../core/study/round/practice.ts';
import type { Stage } from './stage.ts';

/** Two things to do before the next round, and by which rule they were chosen. */
export function NextThings({ desk, words, round }: Stage & { readonly round: Round }) {
  const { rubric, topics, minutes } = desk.practice;
  const marks = pageMarks(desk.store.events);
  const things = nextThings({
    ...{ scores: round.scores, notes: round.notes, spent: round.spent, plan: planOf(minutes, round.pace) },
    // Scores of a rubric that has changed since have lost their statements.
    statements: rubric.length === round.scores.length ? rubric.map((r) => r.topics) : [],
    topics: topics.map(({ id }) => ({ id, done: marks.get(`topics/${id}`)?.done ?? false })),
  });
  return (
    <div class="round-next">
      <h4>{words.twoThings}</h4>
      {things.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ol>
          {things.map((thing) => (
            <li key={JSON.stringify(thing)}>
              <Todo {...{ thing, round, words, desk }} />
            </li>
          ))}
        </ol>
      )}
      <p class="round-rule">{words.rule}</p>
    </div>
  );
}

function Todo({
  thing,
  round,
  words,
  desk,
}: Pick<Stage, 'words' | 'desk'> & { readonly thing: Thing; readonly round: Round }) {
  const { rubric, topics, lang, process } = desk.practice;
  const link = (topic: TopicLink | undefined) => topic && <a href={topic.href}>{topic.title}</a>;
  const named = (id: string) => link([...topics, process].find((t) => t?.id === id));
  if (thing.kind === 'phase') {
    const [phase] = words.phase[PHASES[thing.phase]?.id ?? 'scope'];
    const text = thing.why === 'empty' ? words.phaseEmpty(phase) : words.phaseOver(phase);
    return (
      <>
        {text} {process && words.onPhases} {link(process)}
      </>
    );
  }
  if (thing.kind === 'topic')
    return (
      <>
        {words.unread} {named(thing.topic)}
      </>
    );
  return (
    <>
      {words.weakest(round.scores[thing.index] ?? 0)} <em lang={lang}>{rubric[thing.index]?.statement}</em>.{' '}
      {words.study}: {named(thing.topic)}
    </>
  );
}
