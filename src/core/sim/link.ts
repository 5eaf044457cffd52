import { count, settle, startValues } from './params.ts';
import type { Model, NumberParam, Scenario, Values } from './types.ts';

/** Everything a link to a simulator carries. */
export interface LinkState {
  readonly scenario: string;
  readonly values: Values;
  readonly seed: number;
  /** Events done. */
  readonly t: number;
}

/** One thing in a link that could not be taken as it stood. `given` is cut to 24 characters. */
export interface LinkNotice {
  readonly problem:
    | 'malformed'
    | 'below'
    | 'above'
    | 'rounded'
    | 'unknown'
    | 'duplicate'
    | 'newer'
    | 'older'
    | 'long';
  readonly key: string;
  readonly given: string;
  /** What is used instead; absent where the part was left out. */
  readonly used?: number | string;
}

/** Longer links are not read at all. */
export const LONGEST_LINK = 512;

/** A seed, as a parameter of any run. */
export const SEED: NumberParam = count({ en: 'Seed', ko: '시드' }, { min: 1, max: 4294967295, default: 1 });

/** A link's text after `sim-<id>=`, for example `v1;scenario=join;nodes=12;seed=42;t=30`. */
export function writeLink(model: Model, scenario: Scenario, state: Omit<LinkState, 'scenario'>): string {
  const start = startValues(model, scenario);
  const changed = Object.keys(model.params).filter((key) => state.values[key] !== start[key]);
  const parts = [`v${model.version}`, `scenario=${scenario.id}`];
  for (const key of changed) parts.push(`${key}=${state.values[key]}`);
  parts.push(`seed=${state.seed}`, `t=${state.t}`);
  return parts.join(';');
}

/**
 * Reads a link's text after `sim-<id>=`. Whatever it holds, the state returned can be run; `notices` says what was not
 * taken as it stood. Never throws. Keys are looked up among the model's own, so `__proto__` is an unknown key.
 */
export function readLink(
  model: Model,
  scenarios: readonly Scenario[],
  text: string,
  fallback: Scenario,
): { state: LinkState; notices: LinkNotice[] } {
  const notices: LinkNotice[] = [];
  const whole = { scenario: fallback.id, values: startValues(model, fallback), seed: fallback.seed, t: 0 };
  const refuse = (problem: LinkNotice['problem']) => {
    return { state: whole, notices: [{ problem, key: '', given: short(text) }] };
  };
  if (text.length > LONGEST_LINK) return refuse('long');
  const [version = '', ...parts] = decode(text).split(';');
  if (!/^v\d{1,6}$/.test(version)) return refuse('malformed');
  const written = Number(version.slice(1));
  if (written > model.version) return refuse('newer');
  if (written < model.version) notices.push({ problem: 'older', key: '', given: version });

  const given = new Map<string, string>();
  for (const part of parts.filter((piece) => piece !== '')) {
    const [key = '', ...rest] = part.split('=');
    const known = Object.hasOwn(model.params, key) || ['scenario', 'seed', 't'].includes(key);
    if (!known) notices.push({ problem: 'unknown', key: short(key), given: short(rest.join('=')) });
    else if (given.has(key)) notices.push({ problem: 'duplicate', key, given: short(rest.join('=')) });
    else given.set(key, rest.join('='));
  }

  const named = given.get('scenario');
  const scenario = scenarios.find((one) => one.id === named) ?? fallback;
  if (named !== undefined && scenario.id !== named) {
    notices.push({ problem: 'malformed', key: 'scenario', given: short(named), used: scenario.id });
  }
  const take = (key: string, param: Parameters<typeof settle>[0], start: number | string) => {
    const text = given.get(key);
    if (text === undefined) return start;
    const { value, problem } = settle(param, text, start);
    if (problem) notices.push({ problem, key, given: short(text), used: value });
    return value;
  };
  const start = startValues(model, scenario);
  const values = Object.fromEntries(
    Object.entries(model.params).map(([key, param]) => [key, take(key, param, start[key] ?? param.default)]),
  );
  const seed = Number(take('seed', { ...SEED, default: scenario.seed }, scenario.seed));
  const t = Number(take('t', { ...SEED, min: 0, max: model.maxEvents, default: 0 }, 0));
  return { state: { scenario: scenario.id, values, seed, t }, notices };
}

/** A chat program may have written `;` and `=` as `%3B` and `%3D`; a broken escape is left as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
