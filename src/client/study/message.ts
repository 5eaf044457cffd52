import type { Event } from '../../core/study/event.ts';
import { readEvent } from '../../core/study/read-event.ts';

/** What one tab tells the others: what it added and which rounds it changed, or that all must be read anew. */
export type Message =
  | { readonly added: readonly Event[]; readonly drafts: readonly string[] }
  | { readonly reload: true };

/** Reads what came over the channel: the other tab may run another version of the site, or be of another site. */
export function readMessage(heard: unknown): Message | undefined {
  if (typeof heard !== 'object' || heard === null) return undefined;
  const { reload, added, drafts } = heard as Record<string, unknown>;
  if (reload === true) return { reload };
  if (!Array.isArray(added) || !Array.isArray(drafts)) return undefined;
  return {
    added: added.map(readEvent).flatMap((read) => ('event' in read ? [read.event] : [])),
    drafts: drafts.filter((id) => typeof id === 'string'),
  };
}
