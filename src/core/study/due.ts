import type { TopicCards } from './card.ts';
import { begun } from './forecast.ts';
import { dueDay, type Schedule } from './schedule.ts';

/** For each topic with cards that were begun and are not suspended the earliest local day on which one is due. */
export function dueByTopic(topics: readonly TopicCards[], schedule: Schedule): Record<string, number> {
  const days = topics.flatMap(({ id, cards }) => {
    const its = begun(
      cards.map((c) => c.id),
      schedule,
    );
    return its.length === 0 ? [] : [[id, Math.min(...its.map(dueDay))] as const];
  });
  return Object.fromEntries(days);
}
