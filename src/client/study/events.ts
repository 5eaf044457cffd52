import { type Event, VERSION } from '../../core/study/event.ts';
import { nextOrder } from '../../core/study/log.ts';
import type { Around, Deed } from './around.ts';

/** The events of the log in this tab, and those of them that could not be written yet. */
export class Events {
  readonly #events = new Map<string, Event>();
  readonly #unwritten = new Map<string, Event>();
  #last = 0;

  get all(): readonly Event[] {
    return [...this.#events.values()];
  }

  get unwritten(): readonly Event[] {
    return [...this.#unwritten.values()];
  }

  get(id: string): Event | undefined {
    return this.#events.get(id);
  }

  /** Makes what was done now an event, above all that were seen; it waits to be written. */
  make(deed: Deed, { now, zone, newId }: Pick<Around, 'now' | 'zone' | 'newId'>): Event {
    const at = now();
    const order = nextOrder(at, this.#last);
    const event = { id: newId(), v: VERSION, at, zone: zone(), order, ...deed } as Event;
    this.learn(event);
    this.#unwritten.set(event.id, event);
    return event;
  }

  /** An event never changes: the first that came under an id stays. */
  learn(event: Event): void {
    if (!this.#events.has(event.id)) this.#events.set(event.id, event);
    this.#last = Math.max(this.#last, event.order);
  }

  /** Puts what was read in place of all but what is not written. */
  replace(read: readonly Event[]): void {
    this.#events.clear();
    for (const event of [...read, ...this.#unwritten.values()]) this.learn(event);
  }

  wrote(events: readonly { readonly id: string }[]): void {
    for (const { id } of events) this.#unwritten.delete(id);
  }

  /** Nothing of it is on the shelf any more. */
  unwrite(): void {
    for (const [id, event] of this.#events) this.#unwritten.set(id, event);
  }
}
