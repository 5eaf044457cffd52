import { PHASES } from '../phases.ts';
import { MOST } from './score.ts';

/** A topic that the practice exercises. */
export interface TopicFacts {
  readonly id: string;
  readonly done: boolean;
}

/** One thing to do before the next round. */
export type Thing =
  | { readonly kind: 'statement'; readonly index: number; readonly topic: string }
  | { readonly kind: 'phase'; readonly phase: number; readonly why: 'empty' | 'over' }
  | { readonly kind: 'topic'; readonly topic: string };

interface Facts {
  /** For each statement of the rubric the topics that answer it best, the best first. */
  readonly statements: readonly (readonly string[])[];
  readonly scores: readonly number[];
  readonly notes: readonly string[];
  /** Milliseconds spent and planned; no plan where untimed. */
  readonly spent: readonly number[];
  readonly plan: readonly number[] | undefined;
  readonly topics: readonly TopicFacts[];
}

/** A phase is overrun when it took more than its time and a quarter. */
const OVER = 1.25;
/** Fewer words than this are no notes. */
const FEW_WORDS = 3;

/**
 * At most two things to do next, by one rule that anybody can follow: first the statement with the lowest score (the
 * earliest of equals; none that has all points); then the phase that went worst, or the next weakest statement where
 * no phase did; then, where points are all there, topics of the practice that are not marked done.
 *
 * A rubric names no topics. A statement's are those of the practice whose pages say most about its words (see
 * `bestOf`); of several as good, one that is not named already and not marked done.
 */
export function nextThings(facts: Facts): Thing[] {
  const weak = facts.scores
    .map((score, index) => ({ score, index }))
    .filter(({ score, index }) => score < MOST && index < facts.statements.length)
    .sort((a, b) => a.score - b.score || a.index - b.index);
  const phase = worstPhase(facts);
  const things: Thing[] = [];
  const named = new Set<string>();
  const study = (index: number) => {
    const topic = topicOf(facts.statements[index] ?? [], facts.topics, named);
    if (topic === undefined) return;
    named.add(topic);
    things.push({ kind: 'statement', index, topic });
  };
  const [first, second] = weak;
  if (first) study(first.index);
  if (phase) things.push(phase);
  else if (second) study(second.index);
  for (const { id, done } of facts.topics)
    if (things.length < 2 && !done && !named.has(id)) things.push({ kind: 'topic', topic: id });
  return things.slice(0, 2);
}

/** The topic for a statement; the practice's first where none says anything about it. */
function topicOf(
  best: readonly string[],
  topics: readonly TopicFacts[],
  named: ReadonlySet<string>,
): string | undefined {
  const fresh = best.filter((id) => !named.has(id));
  const open = fresh.find((id) => !topics.some((t) => t.id === id && t.done));
  return open ?? fresh[0] ?? best[0] ?? topics.find((t) => !named.has(t.id))?.id;
}

/** An empty phase before an overrun one, for nothing was said in it; then the one with the most overrun for its time. */
function worstPhase({ notes, spent, plan }: Facts): Extract<Thing, { kind: 'phase' }> | undefined {
  // Wrapping up is said, not written.
  const empty = PHASES.findIndex(({ id }, i) => id !== 'wrap' && countWords(notes[i] ?? '') < FEW_WORDS);
  const written = notes.some((text) => countWords(text) >= FEW_WORDS);
  // Who worked on paper has no notes at all, and is told nothing about them.
  if (empty >= 0 && written) return { kind: 'phase', phase: empty, why: 'empty' };
  const ratios = PHASES.map((_, i) => (plan ? (spent[i] ?? 0) / (plan[i] || 1) : 0));
  const most = Math.max(...ratios);
  return most > OVER ? { kind: 'phase', phase: ratios.indexOf(most), why: 'over' } : undefined;
}

const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length;
