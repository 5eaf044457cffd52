import { prefix } from './prefix.ts';
import type { Store } from './store.ts';

/**
 * Keeps beside the database, where a page can read it without opening that, which practices have rounds: "!id " for
 * each with a round under way whose solution is still locked, ".id " for each with anything else. Only a hint: what
 * counts is in the database.
 */
export function keepRoundsHint(store: Store): void {
  let kept: string | undefined;
  const keep = () => {
    const open = store.drafts.map((d) => `${d.committed || d.peeked ? '.' : '!'}${d.practice} `);
    const past = store.events.flatMap((e) => (e.kind === 'round' ? `.${e.practice} ` : []));
    const hint = [...new Set([...open, ...past])].sort().join('');
    if (hint === kept) return;
    kept = hint;
    try {
      const name = `${prefix()}:rounds`;
      if (hint) localStorage.setItem(name, hint);
      else localStorage.removeItem(name);
    } catch {
      // Then a page with a round learns of it when one is begun.
    }
  };
  keep();
  store.onChange(keep);
}
