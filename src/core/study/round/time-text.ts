/** Milliseconds as minutes and seconds, 12:04; hours are minutes too. Seconds that have not passed are not counted. */
export function timeText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
