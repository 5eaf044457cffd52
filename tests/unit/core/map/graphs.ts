import fc from 'fast-check';
import type { MapArea } from '../../../../src/core/map/topic.ts';

const WORDS = ['Load', 'Balancing', 'Consistency', 'of', 'HTTP/3', '일관성', '분산', 'Retrieval-Augmented'];

/** Areas of up to 60 topics, each asking for up to four of those before it in a shuffled order: never a cycle. */
export const someAreas: fc.Arbitrary<MapArea[]> = fc
  .record({
    names: fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }), { maxLength: 60 }),
    areas: fc.integer({ min: 1, max: 9 }),
    picks: fc.array(fc.nat(), { minLength: 300, maxLength: 300 }),
  })
  .map(({ names, areas, picks }) => {
    const of = (i: number, k: number) => picks[(i * 5 + k) % picks.length] ?? 0;
    const topics = names.map((words, i) => ({
      id: `t${i}`,
      name: words.join(' '),
      area: of(i, 4) % areas,
      prerequisites:
        i === 0 ? [] : [...new Set(Array.from({ length: of(i, 0) % 5 }, (_, k) => `t${of(i, k + 1) % i}`))],
    }));
    return Array.from({ length: areas }, (_, area) => ({
      id: `a${area}`,
      title: `Area ${area}`,
      // The reading order need not follow the prerequisites.
      topics: topics
        .filter((t) => t.area === area)
        .sort((a, b) => of(a.prerequisites.length, 3) - b.id.length),
    }));
  });

/** How each property is tried. */
export const RUNS = { seed: 6, numRuns: 150 };
