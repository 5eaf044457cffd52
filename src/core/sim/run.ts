import { fnv1a } from './hash.ts';
import { startValues } from './params.ts';
import { Random, type RandomState } from './random.ts';
import type { Locale, Measured, Model, Params, Scenario, SimEvent, Table, Values } from './types.ts';

/** What happened last: the state before, the event, the state after. */
export interface Happened<S, E> {
  readonly before: S;
  readonly event: E;
  readonly after: S;
}

interface Snapshot<S> {
  readonly index: number;
  readonly state: S;
  readonly random: RandomState;
  readonly log: number;
}

/** Every so many events a run keeps a snapshot: Back repeats at most this many. */
export const SNAPSHOT_EVERY = 32;

/** One run of a model: steps forwards, goes back, and knows the hash of its log of events. */
export class Run<P extends Params, S, E extends SimEvent, M extends string> {
  readonly model: Model<P, S, E, M>;
  readonly values: Values<P>;
  readonly seed: number;
  #state: S;
  #random: Random;
  #index = 0;
  #log = fnv1a('');
  #last: Happened<S, E> | undefined;
  readonly #snapshots: Snapshot<S>[];

  constructor(model: Model<P, S, E, M>, values: Values<P>, seed: number) {
    this.model = model;
    this.values = values;
    this.seed = seed;
    this.#random = new Random(seed);
    this.#state = model.init(values, this.#random);
    this.#snapshots = [this.#snapshot()];
  }

  get state(): S {
    return this.#state;
  }

  /** How many events are done. */
  get index(): number {
    return this.#index;
  }

  /** The event done last; undefined at the beginning. */
  get last(): Happened<S, E> | undefined {
    return this.#last;
  }

  /** `end` when no event is left, `limit` when the model's cap stopped the run. */
  get ended(): 'end' | 'limit' | undefined {
    if (this.model.next(this.#state) === undefined) return 'end';
    return this.#index >= this.model.maxEvents ? 'limit' : undefined;
  }

  /** The hash of the events so far and of what they came to, 8 hex digits: alike wherever the same run is run. */
  get hash(): string {
    return logHash(this.#log, measure(this.model, this.#state));
  }

  /** Does the next event; false at the end. */
  step(): boolean {
    if (this.#index >= this.model.maxEvents) return false;
    const event = this.model.next(this.#state);
    if (event === undefined) return false;
    const before = this.#state;
    this.#state = this.model.apply(before, event, this.#random);
    this.#last = { before, event, after: this.#state };
    this.#log = fnv1a(JSON.stringify(event), this.#log);
    this.#index += 1;
    if (this.#index === this.#snapshots.length * SNAPSHOT_EVERY) this.#snapshots.push(this.#snapshot());
    return true;
  }

  /** Goes to the state after `index` events, or as far as the run goes. */
  seek(index: number): void {
    if (index < this.#index) this.#restore(Math.max(0, index));
    while (this.#index < index && this.step());
  }

  #snapshot(): Snapshot<S> {
    return { index: this.#index, state: this.#state, random: this.#random.save(), log: this.#log };
  }

  /** Goes to a snapshot before `index`, so that the event that leads to it is done again and is `last`. */
  #restore(index: number): void {
    const place = Math.max(0, Math.ceil(index / SNAPSHOT_EVERY) - 1);
    const from = this.#snapshots[place];
    if (!from) throw new Error(`run of ${this.model.id}: no snapshot ${place}`);
    this.#state = from.state;
    this.#random = new Random(this.seed, from.random);
    this.#index = from.index;
    this.#log = from.log;
    this.#last = undefined;
  }
}

/** All metrics of a state. */
export function measure<P extends Params, S, E extends SimEvent, M extends string>(
  model: Model<P, S, E, M>,
  state: S,
): Measured<M> {
  const names = Object.keys(model.metrics) as M[];
  return Object.fromEntries(names.map((name) => [name, model.metrics[name].measure(state)])) as Measured<M>;
}

function logHash(log: number, measured: Measured): string {
  return fnv1a(JSON.stringify(measured), log).toString(16).padStart(8, '0');
}

/** What a finished run came to. */
export interface Finished<S, M extends string> {
  readonly state: S;
  readonly metrics: Measured<M>;
  readonly hash: string;
  readonly events: number;
  readonly ended: 'end' | 'limit';
}

/** Runs to the end, keeping nothing on the way: for tests, for the band of seeds, for the build. */
export function finish<P extends Params, S, E extends SimEvent, M extends string>(
  model: Model<P, S, E, M>,
  values: Values<P>,
  seed: number,
): Finished<S, M> {
  const random = new Random(seed);
  let state = model.init(values, random);
  let log = fnv1a('');
  let events = 0;
  let event = model.next(state);
  for (; event !== undefined && events < model.maxEvents; event = model.next(state)) {
    state = model.apply(state, event, random);
    log = fnv1a(JSON.stringify(event), log);
    events += 1;
  }
  const metrics = measure(model, state);
  return {
    state,
    metrics,
    hash: logHash(log, metrics),
    events,
    ended: event === undefined ? 'end' : 'limit',
  };
}

/** A scenario run to its end, with the table of its last state. */
export function runScenario<P extends Params, S, E extends SimEvent, M extends string>(
  model: Model<P, S, E, M>,
  scenario: Scenario<P, M>,
  locale: Locale = 'en',
): Finished<S, M> & { readonly table: Table } {
  const finished = finish(model, startValues(model, scenario), scenario.seed);
  return { ...finished, table: model.table(finished.state, locale) };
}
