import type { Round } from '../../../core/study/event.ts';
import { calibration, percentOf, roundsOf, surplus, trend } from '../../../core/study/round/score.ts';
import type { Stage } from './stage.ts';

interface Props extends Stage {
  readonly round: Round;
  readonly rounds: readonly Round[];
}

/** Closer than this, in points of percent, an expectation was good. */
const CLOSE = 5;

/** What was expected against what was reached, in this round and in all up to it; and how the score has moved. */
export function Judged({ desk, words, round, rounds }: Props) {
  const upTo = (all: readonly Round[]) => all.slice(0, all.findIndex(({ id }) => id === round.id) + 1);
  const apart = surplus(round);
  const side = apart > CLOSE ? 'above' : apart < -CLOSE ? 'below' : 'close';
  const worth = calibration(upTo(roundsOf(desk.store.events)));
  const bias = worth && (worth.bias > CLOSE ? 'above' : worth.bias < -CLOSE ? 'below' : undefined);
  const moved = trend(upTo(rounds));
  return (
    <p class="round-judged">
      {words.apart[side](round.confidence, percentOf(round.scores))}{' '}
      {worth && worth.rounds > 1 && words.calibrated(worth.rounds, worth.error)}{' '}
      {worth && worth.rounds > 1 && (bias ? words.bias[bias](Math.abs(worth.bias)) : words.bias.none)}{' '}
      {moved !== undefined &&
        (moved > 0 ? words.trend.up(moved) : moved < 0 ? words.trend.down(-moved) : words.trend.same)}
    </p>
  );
}
