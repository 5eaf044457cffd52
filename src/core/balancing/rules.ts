import type { Requests } from './requests.ts';

export const ruleIds = ['random', 'round-robin', 'choices', 'least'] as const;
export type RuleId = (typeof ruleIds)[number];

/** The server with the fewest of those given; of several the first. */
function fewest(among: readonly number[], seen: readonly number[]): number {
  let best = among[0] ?? 0;
  for (const server of among) if ((seen[server] ?? 0) < (seen[best] ?? 0)) best = server;
  return best;
}

/** The server with the fewest of all; of several any, as `tie` in [0, 1) says. */
function leastOfAll(seen: readonly number[], tie: number): number {
  const low = Math.min(...seen);
  let skip = Math.floor(tie * seen.reduce((equal, n) => equal + (n === low ? 1 : 0), 0));
  return seen.findIndex((n) => n === low && skip-- === 0);
}

/**
 * Where a rule sends a request. `seen` is the number in flight at each server as far as the balancer knows, `choices`
 * how many servers the rule of choices looks at (all that were drawn, if more). The drawn order is random, so the first
 * of equals is as good as any.
 */
export function chooseServer(
  rule: RuleId,
  { picks, ties }: Pick<Requests, 'picks' | 'ties'>,
  request: number,
  seen: readonly number[],
  choices: number,
): number {
  const drawn = picks[request] ?? [];
  if (rule === 'random') return drawn[0] ?? 0;
  if (rule === 'round-robin') return request % seen.length;
  if (rule === 'choices') return fewest(drawn.slice(0, choices), seen);
  return leastOfAll(seen, ties[request] ?? 0);
}
