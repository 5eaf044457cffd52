import type { Locale } from '../locale.ts';
import type { Random } from './random.ts';

export type { Locale };

/** One text in every language. */
export type Words = Readonly<Record<Locale, string>>;

/** A parameter that is a number. The bounds are inclusive; `step` counts from `min`. */
export interface NumberParam {
  readonly kind: 'number';
  readonly label: Words;
  /** Shown after the number, for example `req/s`; empty for a bare count. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
  /** How the slider spreads its values; `log` needs min > 0. */
  readonly scale: 'linear' | 'log';
}

/** A parameter that is one of a few named options; the option's id is what stands in the link. */
export interface ChoiceParam<Option extends string = string> {
  readonly kind: 'choice';
  readonly label: Words;
  readonly options: Readonly<Record<Option, Words>>;
  readonly default: NoInfer<Option>;
  /** Whether a text that is no option is a value too, such as a plan of the reader's own. */
  readonly reads?: (text: string) => boolean;
}

export type Param = NumberParam | ChoiceParam;

/** All parameters of a model. Keys are lower-case identifiers and are the keys of the link; `seed`, `t` and `scenario` are taken. */
export type Params = Readonly<Record<string, Param>>;

type ValueOf<T> = T extends { reads: unknown }
  ? string
  : T extends ChoiceParam<infer Option>
    ? Option
    : number;

/** The values a reader has set: a number, or the id of an option. */
export type Values<P extends Params = Params> = { readonly [K in keyof P]: ValueOf<P[K]> };

/** One thing that happens. Plain data only: the log is hashed as JSON. */
export interface SimEvent {
  readonly kind: string;
  /** When, in integer microseconds; never earlier than the event before it. A model without time counts its steps. */
  readonly at: number;
}

/** Numbers read off a state, by metric. */
export type Measured<M extends string = string> = Readonly<Record<M, number>>;

/** What a metric is, so that every place prints it alike. */
export interface Metric<S> {
  readonly label: Words;
  /** `%` stands after the number with a space; empty for a bare number. */
  readonly unit: string;
  /** Digits after the point when it is printed. */
  readonly digits: number;
  /** Always finite, also in the first state. */
  measure(state: S): number;
}

/** A law that holds after every event. */
export interface Invariant<S> {
  readonly name: string;
  /** What is wrong, or undefined while the law holds. */
  broken(state: S): string | undefined;
}

/** A table of the state, for the static page, for "Describe state" and for small screens. */
export interface Table {
  readonly caption: string;
  /** The first column names the row. `unit` is printed in the heading. */
  readonly columns: readonly { readonly label: string; readonly unit?: string }[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/**
 * A simulation as pure functions. No clock, no `Math.random`, no DOM; where order or time depends on log, exp, pow or
 * sin, use `detmath.ts`. `apply` never changes the state it is given: it returns a new one, and may share what is equal.
 */
export interface Model<
  P extends Params = Params,
  S = unknown,
  E extends SimEvent = SimEvent,
  M extends string = string,
> {
  readonly id: string;
  /** Raised when the meaning of a parameter or of the random numbers changes; the `v1` of the link. */
  readonly version: number;
  readonly params: P;
  /** How fast Play goes at speed 1: events a second, or simulated microseconds a second. */
  readonly pace: { readonly by: 'events' | 'micros'; readonly perSecond: number };
  /** A run stops here and says so, whatever the parameters. */
  readonly maxEvents: number;
  /** The state before the first event. `random` gives named substreams; ask a stream by its name, never share one. */
  init(values: Values<P>, random: Random): S;
  /** The event that comes next, or undefined at the end. Draws nothing. */
  next(state: S): E | undefined;
  /** The state after the event. May draw from `random`; the run saves and restores the streams with the state. */
  apply(state: S, event: E, random: Random): S;
  readonly metrics: Readonly<Record<M, Metric<S>>>;
  readonly invariants: readonly Invariant<S>[];
  /** One sentence: what this event did. */
  narrate(before: S, event: E, after: S, locale: Locale): string;
  /** The whole state in a few sentences, for a reader who cannot see the picture. */
  describe(state: S, locale: Locale): string;
  table(state: S, locale: Locale): Table;
  /** What the model leaves out: at most five lines. */
  readonly leavesOut: readonly Words[];
}

/** What the page asks before Run. */
export interface Prediction<M extends string = string> {
  readonly question: Words;
  readonly options: readonly Words[];
  /** The index of the right option at the end of this run. */
  answer(metrics: Measured<M>): number;
  /** Why it came out so. */
  readonly because: Words;
}

/** What a scenario shows, and the test of it. */
export interface Claim<M extends string = string> {
  /** The sentence the page prints. */
  readonly text: Words;
  /** Whether it came true in one finished run. */
  holds(metrics: Measured<M>): boolean;
  /** The share of seeds in which it must come true, 0 to 1; the tests run at least 100 seeds. */
  readonly share: number;
}

/** A named starting point. Parameters it does not name keep their defaults. */
export interface Scenario<P extends Params = Params, M extends string = string> {
  readonly id: string;
  readonly title: Words;
  readonly values: Partial<Values<P>>;
  /** Where the run starts unless the reader chooses another seed, 1 to 4294967295. */
  readonly seed: number;
  readonly claim: Claim<M>;
  readonly prediction: Prediction<M>;
  /** The metric whose spread over 50 seeds is drawn behind the run. */
  readonly band: M;
}
