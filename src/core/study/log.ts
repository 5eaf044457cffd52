import { LAST_TIME } from './day.ts';
import type { Clock, Event, Stamp } from './event.ts';

/** The last place of a log: above every time, with room for more events than anybody makes. */
export const LAST_ORDER = LAST_TIME + 1e12;

/** Before or after: by place; by time and then by id where two writers chose the same place. */
export const inOrder = (a: Stamp, b: Stamp): number =>
  a.order - b.order || a.at - b.at || (a.id < b.id ? -1 : 1);

/**
 * The place of the next event, above all that were seen, however the clock was moved. Only a file made by hand can
 * bring the last place of all; then later events share it, and are told apart by their times.
 */
export const nextOrder = (now: number, last: number): number => Math.min(LAST_ORDER, Math.max(now, last + 1));

/**
 * The events that count, in their order: without those that were taken back and without what takes back. An undo can
 * itself be taken back. Each id counts once.
 */
export function standing(events: Iterable<Event>): Exclude<Event, { kind: 'undo' }>[] {
  const all = [...new Map([...events].map((e) => [e.id, e])).values()].sort(inOrder);
  const gone = new Set<string>();
  // The last word first: an undo that was itself taken back takes nothing back. It must come after what it names.
  const places = new Map(all.map((e, i) => [e.id, i]));
  for (const [i, event] of [...all.entries()].reverse()) {
    if (event.kind !== 'undo' || gone.has(event.id)) continue;
    if ((places.get(event.of) ?? i) < i) gone.add(event.of);
  }
  return all.filter((e): e is Exclude<Event, { kind: 'undo' }> => e.kind !== 'undo' && !gone.has(e.id));
}

/**
 * Tells of any event of a log when it happened as far as can be known, in milliseconds since 1970: its own time, but
 * where the reader said later that the clock is right and the event claims to come after that, the time of that
 * statement. `clocks` are those statements.
 */
export function trueTimes(clocks: readonly Clock[]): (event: Stamp) => number {
  const said = [...clocks].sort(inOrder);
  // For each statement the earliest of it and all later ones: what comes before it cannot be later than that.
  const bounds = said.map(({ at }) => at);
  for (let i = bounds.length - 2; i >= 0; i--) bounds[i] = Math.min(bounds[i] ?? 0, bounds[i + 1] ?? 0);
  return ({ at, order }) => {
    let [low, high] = [0, said.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((said[middle]?.order ?? 0) > order) high = middle;
      else low = middle + 1;
    }
    return Math.min(at, bounds[low] ?? at);
  };
}

/** How far the newest event lies ahead of the present, in milliseconds; 0 where the clock need not be doubted. */
export function clockDoubt(events: Iterable<Event>, now: number): number {
  const all = [...events];
  const timeOf = trueTimes(all.filter((e): e is Clock => e.kind === 'clock'));
  let latest = 0;
  for (const e of all) latest = Math.max(latest, timeOf(e));
  // Clocks are put right by seconds all the time.
  return latest - now > 120_000 ? latest - now : 0;
}
