/** Milliseconds of a day. */
export const DAY = 86_400_000;
/** Two days before the last time that a date of JavaScript can hold: shown in any zone it is still a date. */
export const LAST_TIME = 8.64e15 - 2 * DAY;

/** The day as people at that place count it: days since 1970-01-01 there. `zone` is minutes ahead of UTC. */
export const localDay = (at: number, zone: number): number => Math.floor((at + zone * 60_000) / DAY);

/** Minutes by which local time is ahead of UTC at an instant, on this machine. */
export const zoneAt = (at: number): number => -new Date(at).getTimezoneOffset();

/** A day as YYYY-MM-DD. */
export const dayName = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
