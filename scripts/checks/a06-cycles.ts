import type { Finding } from '../../src/core/finding.ts';
import { lineOf } from '../../src/schemas/validate.ts';
import type { Page } from './corpus.ts';
import type { Rule } from './rule.ts';

/** Topics that are, over any number of steps, their own prerequisite. */
export const rule: Rule = {
  id: 'A06',
  title: 'prerequisites form no cycle',
  check({ pages }) {
    const topics = new Map(
      pages.filter((p) => p.kind === 'topics' && p.locale === 'en').map((p) => [p.id, p]),
    );
    return cycles(topics).map((cycle) => cycleFinding(cycle, topics.get(cycle[0] as string) as Page));
  },
};

/** Every cycle once, beginning with its first id in the alphabet. Depth first, with the path as a stack. */
function cycles(topics: ReadonlyMap<string, Page>): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (id: string, path: string[]): void => {
    const at = path.indexOf(id);
    if (at >= 0) {
      found.push(path.slice(at));
      return;
    }
    if (done.has(id)) return;
    for (const next of prerequisites(topics.get(id))) visit(next, [...path, id]);
    done.add(id);
  };
  for (const id of [...topics.keys()].sort()) visit(id, []);
  return found;
}

function prerequisites(page: Page | undefined): string[] {
  const ids = page?.data.prerequisites;
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

function cycleFinding(cycle: readonly string[], { path, keyLines }: Page): Finding {
  const message = `prerequisites go in a circle: ${[...cycle, cycle[0]].join(' -> ')}`;
  const remedy = 'decide which page a reader needs first; the others name it under "related"';
  return { file: path, line: lineOf(keyLines, ['prerequisites']), rule: 'A06', message, remedy };
}
