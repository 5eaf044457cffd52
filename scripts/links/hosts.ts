/** Time as the check sees it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits for so many milliseconds. */
  sleep(ms: number): Promise<void>;
}

/** A host that this many addresses in succession got nothing from is left alone. */
export const PATIENCE = 3;

interface Host {
  /** The last request in line. */
  last: Promise<unknown>;
  /** When it may be asked again, in milliseconds since 1970. */
  free: number;
  /** How many addresses in succession it gave nothing for. */
  silent: number;
  /** Why it is no longer asked. */
  left?: string;
}

/** Sees to it that no host gets two requests at a time, nor one during its rest. */
export class Hosts {
  /** Whether any host has answered yet. */
  heard = false;
  readonly #clock: Clock;
  readonly #pause: number;
  readonly #hosts = new Map<string, Host>();

  /** `pause` is the rest, in milliseconds, that a host has after each answer. */
  constructor(clock: Clock, pause: number) {
    this.#clock = clock;
    this.#pause = pause;
  }

  /** Does a request when all that stand in line before it are done and the host's rest is over. */
  turn<T>(host: string, request: () => Promise<T>): Promise<T> {
    const state = this.#of(host);
    const mine = state.last.then(async () => {
      const wait = state.free - this.#clock.now();
      if (wait > 0) await this.#clock.sleep(wait);
      const done = await request();
      this.rest(host, this.#pause);
      return done;
    });
    state.last = mine.catch(() => {});
    return mine;
  }

  /** Leaves a host alone for at least so many milliseconds from now. */
  rest(host: string, ms: number): void {
    const state = this.#of(host);
    state.free = Math.max(state.free, this.#clock.now() + ms);
  }

  /** Notes whether an address got something from its host. */
  note(host: string, answered: boolean): void {
    const state = this.#of(host);
    state.silent = answered ? 0 : state.silent + 1;
    if (state.silent >= PATIENCE) this.leave(host, `it gave nothing for ${PATIENCE} addresses before`);
  }

  /** Asks a host no more in this run. */
  leave(host: string, why: string): void {
    this.#of(host).left ??= why;
  }

  /** Why a host is no longer asked; undefined where it is. */
  left(host: string): string | undefined {
    return this.#of(host).left;
  }

  #of(host: string): Host {
    const state = this.#hosts.get(host) ?? { last: Promise.resolve(), free: 0, silent: 0 };
    this.#hosts.set(host, state);
    return state;
  }
}
