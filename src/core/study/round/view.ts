/** What a tab shows of a round's phases. */
export interface View {
  /** The phase whose notes this tab shows. */
  readonly shown: number;
  /** The phase that was on when this tab last looked. */
  readonly seen: number;
}

/**
 * A tab follows the round into its next phase, but not while its reader writes: it stays until they go on themselves.
 *
 * @param phase the one that is on
 * @param writes whether the reader is in the field of this tab, or what stands there is not yet kept
 */
export const follow = (view: View, phase: number, writes: boolean): View =>
  phase === view.seen ? view : { shown: writes ? view.shown : phase, seen: phase };
