import type { Cluster } from './cluster.ts';
import type { Server } from './types.ts';

/** What the observer writes down of a server's step. */
export function written(
  { now, truth, lost, cut, won, answered, waited, writes }: Cluster,
  before: Server,
  after: Server,
) {
  const notes = { truth, lost, cut, won, answered, waited };
  if (after.role === 'leader' && before.role !== 'leader')
    notes.won = [...won, { term: after.term, id: after.id }];
  if (after.log !== before.log) {
    const gone = before.log.filter((entry, i) => after.log[i] !== entry && entry.command > 0);
    const fresh = gone.map(({ command }) => command).filter((command) => !cut.includes(command));
    if (fresh.length > 0) notes.cut = [...cut, ...fresh];
  }
  for (let i = before.commit; i < after.commit; i++) {
    const entry = after.log[i];
    if (!entry) continue;
    const first = notes.truth[i];
    if (!first) notes.truth = [...notes.truth, { ...entry, by: after.term }];
    else if ((first.term !== entry.term || first.command !== entry.command) && !notes.lost.includes(i))
      notes.lost = [...notes.lost, i];
    if (after.role !== 'leader' || entry.term !== after.term || entry.command === 0) continue;
    notes.answered += 1;
    notes.waited += now - (writes[entry.command - 1] ?? now);
  }
  return notes;
}
