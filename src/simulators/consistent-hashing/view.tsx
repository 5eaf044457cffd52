import { useState } from 'preact/hooks';
import { dashes } from '../../client/kit/dashes.ts';
import { Shell } from '../../client/kit/shell.tsx';
import type { FigureProps, ViewProps } from '../../client/kit/types.ts';
import { nameHash } from '../../core/placement/names.ts';
import { firstAtOrAfter } from '../../core/placement/ring.ts';
import { owners } from '../../core/placement/schemes.ts';
import { holders, SECTORS, type Setup } from '../../core/placement/sweep.ts';
import { printMetric, printNumber } from '../../core/sim/print.ts';
import type { Measured } from '../../core/sim/types.ts';
import type { State } from './model.ts';

/** The circle is drawn in quarters of a degree. */
const SLOTS = 1440;
/** At most so many keys are drawn; the counts are of all. */
const DRAWN = 180;
const COLOURS = 6;

type RingProps = FigureProps<State>;

/** The ring with virtual nodes and its rivals: who owns which part of the hash space, and which keys moved. */
export default function View(props: ViewProps) {
  const readings = ['moved', 'needless', 'heir', 'maxToMean', 'cv'];
  return <Shell {...props} readings={readings} figure={(figure) => <Ring {...(figure as RingProps)} />} />;
}

function Ring({ model, state, metrics, locale, told, ids, still }: RingProps) {
  const [chosen, choose] = useState<number | undefined>(undefined);
  const { setup, swept } = state;
  const angle = (swept / SECTORS) * 360;
  return (
    <div class="ring" data-chosen={chosen !== undefined}>
      <svg class="ring-picture" viewBox="-200 -200 400 400" role="img" aria-label={told}>
        <g transform="rotate(-90)" fill="none">
          {bands(state).map(({ id, dashes }) => (
            <circle
              key={id}
              class={`ring-band ${colour(id, setup.subject)}`}
              data-chosen={id === chosen}
              r={152}
              pathLength={SLOTS}
              stroke-dasharray={dashes}
            />
          ))}
          {setup.subject > 0 && state.changed && (
            <circle class="ring-subject" r={176} pathLength={SLOTS} stroke-dasharray={subjectDashes(setup)} />
          )}
          <path class="ring-dots" d={marks(state, false)} />
          <path class="ring-diamonds" d={marks(state, true)} />
          {swept > 0 && swept < SECTORS && (
            <path class="ring-hand" d="M98 0H192" transform={`rotate(${angle})`} />
          )}
        </g>
        <Centre {...{ model, metrics, locale }} none={setup.values.change === 'none'} />
      </svg>
      <Loads
        {...{ state, locale, ids, still, chosen }}
        choose={(id) => choose(id === chosen ? undefined : id)}
      />
    </div>
  );
}

/** The number the run is about, in the middle of the ring. */
function Centre({
  model,
  metrics,
  locale,
  none,
}: Pick<RingProps, 'model' | 'locale'> & { metrics: Measured; none: boolean }) {
  const name = none ? 'maxToMean' : 'moved';
  const metric = model.metrics[name];
  if (!metric) return null;
  return (
    <g class="ring-centre" text-anchor="middle">
      <text class="ring-number" y="4">
        {printMetric(metric, metrics[name] ?? 0)}
      </text>
      <text class="ring-caption" y="32">
        {metric.label[locale]}
      </text>
    </g>
  );
}

const text = {
  en: {
    node: 'Node',
    keys: 'Keys',
    moved: 'Moved',
    load: 'Load',
    caption: 'Load of each node; the line is the mean',
    joins: 'new',
    leaves: 'gone',
  },
  ko: {
    node: '노드',
    keys: '키',
    moved: '이동',
    load: '부하',
    caption: '노드별 부하. 선은 평균',
    joins: '추가',
    leaves: '이탈',
  },
} as const;

interface LoadProps extends Pick<RingProps, 'state' | 'locale' | 'ids' | 'still'> {
  readonly chosen: number | undefined;
  choose(id: number): void;
}

/** The load of every node as a table whose cells are also bars; a node's name marks its arcs on the ring. */
function Loads({ state, locale, ids, still, chosen, choose }: LoadProps) {
  const words = text[locale];
  const { before, after, subject } = state.setup;
  const here = holders(state);
  const weights = here.reduce((sum, node) => sum + node.weight, 0);
  const mean = state.loads.reduce((sum, n) => sum + n, 0) / weights;
  const most = Math.max(...state.loads, mean * 2, 1);
  const nodes = after.length > before.length ? after : before;
  const note = (id: number) => {
    if (id !== subject || before.length === after.length) return '';
    return after.length > before.length ? words.joins : words.leaves;
  };
  return (
    <section class="ring-loads" aria-labelledby={`${ids}-loads`} tabindex={still ? undefined : 0}>
      <table>
        <caption id={`${ids}-loads`}>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.node}</th>
            <th scope="col" class="ring-bar">
              <span class="visually-hidden">{words.load}</span>
            </th>
            <th scope="col">{words.keys}</th>
            <th scope="col">{words.moved}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ id }) => {
            const [keys = 0, gained = 0, lost = 0] = [state.loads[id], state.gained[id], state.lost[id]];
            const fair = mean * (here.find((node) => node.id === id)?.weight ?? 0);
            const name = (
              <>
                <svg
                  class={`ring-swatch ${colour(id, subject)}`}
                  viewBox="0 0 10 10"
                  width="10"
                  height="10"
                  aria-hidden="true"
                >
                  <path d={id === subject ? 'M5 0l5 5-5 5-5-5z' : 'M1 1h8v8H1z'} />
                </svg>
                {id}
                {note(id) !== '' && <small>{note(id)}</small>}
              </>
            );
            return (
              <tr key={id} data-subject={id === subject && state.changed}>
                <th scope="row">
                  {still ? (
                    name
                  ) : (
                    <button type="button" aria-pressed={id === chosen} onClick={() => choose(id)}>
                      {name}
                    </button>
                  )}
                </th>
                <td class="ring-bar">
                  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect class={colour(id, subject)} height="10" width={share(keys, most)} />
                    <path d={`M${share(fair, most)} 0v10`} />
                  </svg>
                </td>
                <td>{printNumber(keys)}</td>
                <td>{gained + lost === 0 ? null : signed(gained - lost)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const share = (part: number, whole: number) => Number(((100 * part) / whole).toFixed(2));
const signed = (n: number) => (n > 0 ? `+${printNumber(n)}` : printNumber(n));
/** The node the run is about has the accent to itself; the others take turns. */
const colour = (id: number, subject: number) =>
  id === subject ? 'ring-new' : `ring-c${(id - 1) % COLOURS}${id > COLOURS ? ' ring-light' : ''}`;

const drawn = new WeakMap<Setup, { readonly from: Uint8Array; readonly to: Uint8Array }>();

/** The owner of every slot before and after: on a ring exactly, elsewhere that of the next key. */
function slotOwners(setup: Setup) {
  const known = drawn.get(setup);
  if (known) return known;
  const { values, seed, places } = setup;
  const centre = (slot: number) => ((slot + 0.5) / SLOTS) * 4294967296;
  const at = Uint32Array.from({ length: SLOTS }, (_, slot) => {
    if (values.scheme === 'ring') return centre(slot);
    return places[firstAtOrAfter(places, centre(slot)) % places.length] ?? 0;
  });
  const hash = nameHash(values.hash, seed);
  const of = (nodes: Setup['before']) =>
    Uint8Array.from(at, owners(values.scheme, nodes, values.vnodes, hash));
  const made = { from: of(setup.before), to: of(setup.after) };
  drawn.set(setup, made);
  return made;
}

/** One dash pattern for each node that owns something: swept slots show the new owner, the others the old one. */
function bands({ setup, swept }: State): { id: number; dashes: string }[] {
  const { from, to } = slotOwners(setup);
  const border = (swept / SECTORS) * SLOTS;
  const owner = (slot: number) => (slot < border ? to[slot] : from[slot]) ?? 0;
  const ids = [...new Set(Array.from(from, (_, slot) => owner(slot)))].sort((a, b) => a - b);
  return ids.map((id) => ({ id, dashes: dashes(SLOTS, (slot) => owner(slot) === id) }));
}

/** Where the node that joins, leaves or gets heavier has its arcs. */
function subjectDashes(setup: Setup): string {
  const { from, to } = slotOwners(setup);
  return dashes(SLOTS, (slot) => (from[slot] === setup.subject) !== (to[slot] === setup.subject));
}

/** A sample of the keys, each as a dot, or as a diamond farther out if it has moved. */
function marks({ setup, checked }: State, moved: boolean): string {
  const every = Math.ceil(setup.places.length / DRAWN);
  let path = '';
  for (let key = 0; key < setup.places.length; key += every) {
    const gone = key < checked && setup.from[key] !== setup.to[key];
    if (gone !== moved) continue;
    const turn = ((setup.places[key] ?? 0) / 4294967296) * 2 * Math.PI;
    const radius = moved ? 124 : 114;
    const at = `M${(radius * Math.cos(turn)).toFixed(1)} ${(radius * Math.sin(turn)).toFixed(1)}`;
    path += moved ? `${at}m-5 0l5 -5 5 5 -5 5z` : `${at}h0`;
  }
  return path;
}
