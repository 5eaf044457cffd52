/** The phases of a round in order, each with its planned minutes; 45 in all. */
export const PHASES = [
  { id: 'scope', minutes: 5 },
  { id: 'estimates', minutes: 5 },
  { id: 'api', minutes: 10 },
  { id: 'design', minutes: 15 },
  { id: 'deep', minutes: 8 },
  { id: 'wrap', minutes: 2 },
] as const;

export type PhaseId = (typeof PHASES)[number]['id'];
