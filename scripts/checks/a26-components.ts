import { existsSync, readdirSync } from 'node:fs';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { Finding } from '../../src/core/finding.ts';
import { nearest } from '../../src/core/nearest.ts';
import type { Model, Scenario } from '../../src/core/sim/types.ts';
import { attributesOf } from '../../src/markdown/components.ts';
import { type Corpus, fileLine, type Page } from './corpus.ts';
import type { Rule } from './rule.ts';

/** What pages may name of a simulator. */
interface Simulator {
  scenarios: string[];
  metrics: string[];
}

/** Components that name a simulator, a scenario, a metric or a set of numbers that does not exist. */
export const rule: Rule = {
  id: 'A26',
  title: 'components name simulators, scenarios, metrics and sets that exist',
  async check(corpus) {
    const simulators = await readSimulators();
    return [
      ...corpus.pages.flatMap((page) => componentFaults(page, simulators, corpus)),
      ...textFaults(corpus, simulators),
    ];
  },
};

async function readSimulators(): Promise<Map<string, Simulator>> {
  const folder = new URL('../../src/simulators/', import.meta.url);
  const ids = readdirSync(folder).filter((id) => existsSync(new URL(`${id}/scenarios.ts`, folder)));
  const entries = ids.map(async (id): Promise<[string, Simulator]> => {
    const { model } = (await import(new URL(`${id}/model.ts`, folder).href)) as { model: Model };
    const { scenarios } = (await import(new URL(`${id}/scenarios.ts`, folder).href)) as {
      scenarios: readonly Scenario[];
    };
    return [id, { scenarios: scenarios.map((s) => s.id), metrics: Object.keys(model.metrics) }];
  });
  return new Map(await Promise.all(entries));
}

function componentFaults(page: Page, simulators: ReadonlyMap<string, Simulator>, { ids }: Corpus): Finding[] {
  const findings: Finding[] = [];
  const shown = new Set<string>();
  visit(page.tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const props = attributesOf(node as MdxJsxFlowElement);
    const name = (node as MdxJsxFlowElement).name;
    const fault =
      name === 'Simulator' || name === 'SimResult'
        ? (simulatorFault(props, simulators) ?? (name === 'Simulator' ? shownTwice(props, shown) : undefined))
        : name === 'NumbersTable'
          ? unknownName('set of numbers', props.set, ids.get('numbers') ?? [])
          : undefined;
    if (fault) findings.push({ file: page.path, line: fileLine(page, node), rule: 'A26', ...fault });
  });
  return findings;
}

type Fault = { message: string; remedy: string } | undefined;

function simulatorFault(
  props: Readonly<Record<string, string>>,
  simulators: ReadonlyMap<string, Simulator>,
): Fault {
  const simulator = simulators.get(props.id ?? '');
  if (!simulator) return unknownName('simulator', props.id, simulators.keys());
  const metric = props.limiter && props.metric ? `${props.limiter}.${props.metric}` : props.metric;
  return (
    unknownName('scenario', props.scenario, simulator.scenarios) ??
    unknownName('metric', metric, simulator.metrics) ??
    (props.digits === undefined || /^[0-6]$/.test(props.digits)
      ? undefined
      : { message: `digits="${props.digits}"`, remedy: 'write a number from 0 to 6' })
  );
}

/** Its link and the ids of its controls are those of its scenario: a second one would answer to the first one's. */
function shownTwice({ id, scenario }: Readonly<Record<string, string>>, shown: Set<string>): Fault {
  const key = `${id} ${scenario ?? ''}`;
  if (shown.has(key))
    return {
      message: `the simulator ${key.trim()} stands on the page already`,
      remedy: 'name another scenario, or refer to the first',
    };
  shown.add(key);
  return undefined;
}

function unknownName(what: string, name: string | undefined, known: Iterable<string>): Fault {
  const names = [...known];
  if (name === undefined || names.includes(name)) return undefined;
  const close = nearest(name, names);
  return {
    message: `there is no ${what} "${name}"`,
    remedy: close ? `did you mean "${close}"?` : `there are ${names.join(', ')}`,
  };
}

/** A simulator's text belongs to a model of the same name. */
function textFaults({ pages }: Corpus, simulators: ReadonlyMap<string, Simulator>): Finding[] {
  return pages.flatMap(({ kind, id, path }): Finding[] => {
    if (kind !== 'simulators' || simulators.has(id)) return [];
    const message = `there is no model of it: src/simulators/${id}/ has no model.ts and scenarios.ts`;
    return [
      { file: path, rule: 'A26', message, remedy: `the simulators are ${[...simulators.keys()].join(', ')}` },
    ];
  });
}
