/** A stretch that a net takes on a track. */
export interface Stretch {
  net: string;
  from: number;
  to: number;
}

/**
 * Gives each net a track of its own where it would meet another: stretches of one net are joined, and each in order of
 * its beginning takes the lowest track whose last one ended before it (interval coloring, which needs no more tracks
 * than stretches that meet at one point). Returns the track of each net and how many there are.
 */
export function tracksOf(stretches: readonly Stretch[]): { track: Map<string, number>; count: number } {
  const nets = new Map<string, Stretch>();
  for (const { net, from, to } of stretches) {
    const known = nets.get(net);
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    nets.set(net, { net, from: Math.min(low, known?.from ?? low), to: Math.max(high, known?.to ?? high) });
  }
  const ends: number[] = [];
  const track = new Map<string, number>();
  for (const { net, from, to } of [...nets.values()].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const free = ends.findIndex((end) => end < from);
    const at = free < 0 ? ends.length : free;
    ends[at] = to;
    track.set(net, at);
  }
  return { track, count: ends.length };
}
