/** What makes sources neighbours. */
export interface Neighbour {
  id: string;
  kind: string;
  topics: readonly string[];
  collection?: string | undefined;
  company: { id: string } | undefined;
  systems: readonly string[];
  partOf?: string | undefined;
  citing: readonly { path: string; places: readonly { fragment: string }[] }[];
}

/** So many related sources are shown. */
const MOST = 6;

/**
 * For each source the ids of the others nearest to it, at most six. Sources are near where one section of a page cites
 * both, then one page; where they share a system, a topic, a company, a shelf; and a little where they are of one kind.
 * A group says the less the more sources it has. What is a part of the other is shown elsewhere, and left out.
 */
export function relatedSources(sources: readonly Neighbour[]): Map<string, string[]> {
  const groups = new Map<string, { weight: number; members: Set<string> }>();
  const join = (id: string, weight: number, ...keys: string[]) => {
    for (const key of keys) {
      const group = groups.get(key) ?? { weight, members: new Set() };
      groups.set(key, group);
      group.members.add(id);
    }
  };
  for (const s of sources) {
    join(s.id, 2, ...s.citing.map(({ path }) => path));
    join(s.id, 3, ...s.citing.flatMap(({ path, places }) => places.map((p) => `${path}#${p.fragment}`)));
    join(s.id, 3, ...s.systems.map((system) => `system ${system}`));
    join(s.id, 3, ...s.topics.map((topic) => `topic ${topic}`));
    join(s.id, 1, `company ${s.company?.id ?? s.id}`, `shelf ${s.collection ?? s.id}`);
    join(s.id, 4, `kind ${s.kind}`);
  }
  const scores = new Map<string, Map<string, number>>(sources.map((s) => [s.id, new Map()]));
  for (const { weight, members } of groups.values()) {
    for (const one of members) {
      const mine = scores.get(one) as Map<string, number>;
      for (const other of members) {
        if (other !== one) mine.set(other, (mine.get(other) ?? 0) + weight / Math.sqrt(members.size));
      }
    }
  }
  const wholes = new Map(sources.map((s) => [s.id, s.partOf]));
  return new Map(
    sources.map(({ id, partOf }) => {
      const near = [...(scores.get(id) as Map<string, number>)]
        .filter(([other]) => other !== partOf && wholes.get(other) !== id)
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return [id, near.slice(0, MOST).map(([other]) => other)];
    }),
  );
}
