import type { Clock } from '../../../scripts/links/hosts.ts';

/** The day on which these tests check addresses. */
export const TODAY = '2026-04-01';

/** A clock that stands still, but that a sleep ends at once and takes it on to its end. */
export class FakeClock implements Clock {
  #now = Date.parse(TODAY);
  now = (): number => this.#now;
  sleep = async (ms: number): Promise<void> => {
    this.#now = Math.max(this.#now, this.#now + ms);
  };
}
