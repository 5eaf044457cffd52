import type { Round } from '../../../core/study/event.ts';
import { PHASES } from '../../../core/study/phases.ts';
import { planOf } from '../../../core/study/round/plan.ts';
import { MOST, percentOf } from '../../../core/study/round/score.ts';
import { timeText } from '../../../core/study/round/time-text.ts';
import { Answer } from './answer.tsx';
import { dateText } from './date-text.ts';
import { Judged } from './judged.tsx';
import { NextThings } from './next-things.tsx';
import { Panel } from './panel.tsx';
import type { Stage } from './stage.ts';

interface Props extends Stage {
  readonly round: Round;
  /** All of this practice. */
  readonly rounds: readonly Round[];
  close(): void;
}

/** A finished round: score, what was expected, what to do next, and the answer. Printed, it is one page. */
export function Result({ round, rounds, close, ...stage }: Props) {
  const { desk, words, locale } = stage;
  const { rubric, lang, minutes } = desk.practice;
  const plan = planOf(minutes, round.pace);
  const points = round.scores.reduce((a, b) => a + b, 0);
  const [grade = ''] = words.grades[round.grade - 1] ?? [];
  const help = round.peeked ? words.seen : words.helpOf(round.hint);
  // Scores of a rubric that has changed since have lost their statements.
  const same = rubric.length === round.scores.length;
  return (
    <Panel id="result" title={words.result}>
      <dl class="round-facts">
        <div>
          <dt>{words.scored}</dt>
          <dd>
            <strong>{words.percent(percentOf(round.scores))}</strong>{' '}
            {words.points(points, round.scores.length * MOST)}
          </dd>
        </div>
        <div>
          <dt>{words.expected}</dt>
          <dd>{words.percent(round.confidence)}</dd>
        </div>
        <div>
          <dt>{words.ownGrade}</dt>
          <dd>{grade}</dd>
        </div>
        <div>
          <dt>{words.hint}</dt>
          <dd>{help}</dd>
        </div>
        <div>
          <dt>{words.begun}</dt>
          <dd>{dateText(round.began, locale, round.zone)}</dd>
        </div>
      </dl>
      <Judged {...stage} round={round} rounds={rounds} />
      <NextThings {...stage} round={round} />
      <div class="round-columns">
        <table class="round-scores">
          <caption>{words.scored}</caption>
          <thead>
            <tr>
              <th scope="col">{words.statement}</th>
              <th scope="col">{words.point}</th>
            </tr>
          </thead>
          <tbody>
            {round.scores.map((score, i) => (
              <tr key={i}>
                <td lang={lang}>{same ? rubric[i]?.statement : i + 1}</td>
                <td>{score}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table class="round-times">
          <caption>{words.time}</caption>
          <tbody>
            {PHASES.map(({ id }, i) => (
              <tr key={id}>
                <th scope="row">{words.phase[id][0]}</th>
                <td>
                  {plan
                    ? words.of(timeText(round.spent[i] ?? 0), timeText(plan[i] ?? 0))
                    : timeText(round.spent[i] ?? 0)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h4>{words.yourNotes}</h4>
      <Answer words={words} notes={round.notes} />
      <p class="round-honest">{words.honest}</p>
      <p class="round-actions">
        <button type="button" class="button" onClick={() => print()}>
          {words.print}
        </button>
        <button type="button" class="button" onClick={close}>
          {words.close}
        </button>
      </p>
    </Panel>
  );
}
