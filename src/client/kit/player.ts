import { Run } from '../../core/sim/run.ts';
import type { Model, Values } from '../../core/sim/types.ts';

/** How fast Play may go, relative to the model's own pace. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 16] as const;

/** A frame spends at most this long on events, in milliseconds, and shows what it has. */
const FRAME_BUDGET = 6;

/** Plays a run against a clock that is handed to it: `advance` is called once a frame with the time since the last. */
export class Player {
  readonly run: Run<Model['params'], unknown, { kind: string; at: number }, string>;
  playing = false;
  speed = 1;
  /** Events, or simulated microseconds, that are due but not done. */
  #due = 0;
  readonly #now: () => number;

  /** `now` gives milliseconds from any origin; it only limits the work of one frame. */
  constructor(model: Model, values: Values, seed: number, now: () => number) {
    this.run = new Run(model, values, seed);
    this.#now = now;
  }

  /** Does what is due after `ms` milliseconds of play. True if anything happened. */
  advance(ms: number): boolean {
    if (!this.playing) return false;
    const { by, perSecond } = this.run.model.pace;
    // A tab that slept must not make up for it: at most a tenth of a second counts.
    this.#due += (Math.min(ms, 100) / 1000) * perSecond * this.speed;
    const until = this.#now() + FRAME_BUDGET;
    let happened = false;
    for (let cost = this.#cost(by); cost !== undefined && cost <= this.#due; cost = this.#cost(by)) {
      this.#due -= cost;
      this.run.step();
      happened = true;
      if (this.#now() < until) continue;
      this.#due = 0;
      break;
    }
    if (this.run.ended) this.pause();
    return happened || !this.playing;
  }

  /** Starts, or starts again from the beginning if the run is over. */
  play(): void {
    if (this.run.ended) this.seek(0);
    this.playing = true;
  }

  pause(): void {
    this.playing = false;
    this.#due = 0;
  }

  /** Pauses and goes to the state after `index` events. */
  seek(index: number): void {
    this.pause();
    this.run.seek(index);
  }

  /** What must be due for the next event; undefined at the end. */
  #cost(by: Model['pace']['by']): number | undefined {
    if (this.run.ended) return undefined;
    if (by === 'events') return 1;
    const next = this.run.model.next(this.run.state);
    return next && next.at - (this.run.last?.event.at ?? 0);
  }
}
