import { type LinkNotice, type LinkState, readLink } from '../../core/sim/link.ts';
import { startValues } from '../../core/sim/params.ts';
import type { Model, Scenario, Values } from '../../core/sim/types.ts';
import { Player } from './player.ts';

/** What a reader has in hand: a scenario, its parameters as changed, a seed, and the run they make. */
export interface Session {
  readonly scenario: Scenario;
  readonly values: Values;
  readonly seed: number;
  readonly player: Player;
  /** What could not be taken as a link had it. */
  readonly notices: readonly LinkNotice[];
}

const clock = () => performance.now();

/** A session at the beginning of a scenario. */
export function begin(model: Model, scenario: Scenario): Session {
  const values = startValues(model, scenario);
  const { seed } = scenario;
  return { scenario, values, seed, player: new Player(model, values, seed, clock), notices: [] };
}

/** Whether the parameters are those of the scenario, of which its question and its explanation speak. */
export function isUnchanged({ scenario, values, player }: Session): boolean {
  return Object.entries(startValues(player.run.model, scenario)).every(
    ([key, value]) => values[key] === value,
  );
}

/**
 * The session with other values or another seed, at the event `at`: the first, or the last of a run that was over, so
 * that the result follows.
 */
export function change(
  session: Session,
  to: { readonly values?: Values; readonly seed?: number },
  at = session.player.run.ended ? Number.POSITIVE_INFINITY : 0,
): Session {
  const { values, seed } = { ...session, ...to };
  const player = new Player(session.player.run.model, values, seed, clock);
  player.seek(at);
  return { ...session, values, seed, player, notices: [] };
}

/** The session a link describes, with what had to be mended. */
export function fromLink(
  model: Model,
  scenarios: readonly Scenario[],
  text: string,
  fallback: Scenario,
): Session {
  const { state, notices } = readLink(model, scenarios, text, fallback);
  const scenario = scenarios.find((one) => one.id === state.scenario) ?? fallback;
  const player = new Player(model, state.values, state.seed, clock);
  player.seek(state.t);
  return {
    scenario,
    values: state.values,
    seed: state.seed,
    player,
    notices: [...notices, ...short(state, player)],
  };
}

/** A link may ask for more events than its run has. */
function short(state: LinkState, player: Player): LinkNotice[] {
  const { index } = player.run;
  return index < state.t ? [{ problem: 'above', key: 't', given: String(state.t), used: index }] : [];
}
