/** How many of a kind are new, how many are here already, and how many are here with other content, which stays. */
export interface Counts {
  readonly fresh: number;
  readonly same: number;
  readonly other: number;
}

/** The sources read, each with the day it was marked, as the library stores them; undefined where it is not that. */
function readRead(text: string | undefined): Map<string, string> | undefined {
  try {
    const stored = JSON.parse(text ?? '');
    if (stored.version !== 1 || typeof stored.read !== 'object' || Array.isArray(stored.read))
      return undefined;
    const marks = Object.entries(stored.read).filter(
      (e): e is [string, string] =>
        /^[a-z0-9-]{1,120}$/.test(e[0]) &&
        /^\d{4}-\d{2}-\d{2}$/.test(String(e[1])) &&
        typeof e[1] === 'string',
    );
    return new Map(marks);
  } catch {
    return undefined;
  }
}

/**
 * Joins the marks of what was read: each source once, with the earlier of its days.
 *
 * @returns the text to store, undefined where nothing changes
 */
export function mergeRead(
  theirs: string | undefined,
  ours: string | undefined,
): { readonly text: string | undefined; readonly counts: Counts } {
  const add = readRead(theirs);
  const mine = readRead(ours);
  const none = { fresh: 0, same: 0, other: 0 };
  if (!add) return { text: undefined, counts: none };
  // What is stored in a form that this version cannot read stays as it is.
  if (!mine && ours !== undefined) return { text: undefined, counts: { ...none, other: add.size } };
  const joined = new Map(mine);
  let changed = 0;
  for (const [id, day] of add) {
    const had = joined.get(id);
    if (had !== undefined && had <= day) continue;
    joined.set(id, day);
    changed++;
  }
  const fresh = joined.size - (mine?.size ?? 0);
  const read = Object.fromEntries([...joined].sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = changed > 0 ? JSON.stringify({ version: 1, read }) : undefined;
  return { text, counts: { fresh, same: add.size - fresh, other: 0 } };
}
