/** How a store keeps one datum. Times in µs. */
export interface Design {
  /** N, W and R: how many copies there are, how many must confirm a write, how many answers a read waits for. */
  readonly copies: number;
  readonly acks: number;
  readonly answers: number;
  /** Whether a write goes on to all copies, or stays on the first that confirmed it. */
  readonly spread: 'all' | 'some';
  /** What a read does about copies that are behind: nothing, a repair after its answer, or one that the answer waits for. */
  readonly repair: 'none' | 'after' | 'before';
  /** So many copies, the last ones, are beyond the cut while there is one. The writer is not. */
  readonly far: number;
  readonly cut: { readonly from: number; readonly until: number };
  /** Whether a stand-in on the writer's side may confirm for a copy beyond the cut (a sloppy quorum). */
  readonly standIns: boolean;
  /** After this a read or a write is given up. */
  readonly patience: number;
  /** From the start of one write to the next, unless the one before takes longer. */
  readonly every: number;
}

/** Whether every read meets a copy that has the newest saved write. */
export const overlaps = ({ copies, acks, answers, standIns, far }: Design): boolean =>
  acks + answers > copies && !(standIns && far > 0);

/** Whether the copies are cut apart at that time. */
export const inCut = ({ far, cut }: Design, at: number): boolean =>
  far > 0 && at >= cut.from && at < cut.until;

/** Whether a copy stands beyond the cut. */
export const isFar = ({ copies, far }: Design, copy: number): boolean => copy >= copies - far;

/**
 * When a message sent at `at` is stored by a copy, and when it counts as confirmed. What would arrive across the cut
 * waits for its end (a hint), and a stand-in may confirm it meanwhile.
 */
export function send(
  design: Design,
  fromFar: boolean,
  copy: number,
  at: number,
  delay: number,
): { readonly stored: number; readonly acked: number } {
  const arrives = at + delay;
  const held = isFar(design, copy) !== fromFar && inCut(design, arrives);
  const stored = held ? design.cut.until + delay : arrives;
  return { stored, acked: held && design.standIns ? arrives : stored };
}
