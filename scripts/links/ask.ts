import { exchange, type Fetch, type Request } from './exchange.ts';
import type { Clock, Hosts } from './hosts.ts';
import { isPassing, type Outcome } from './outcome.ts';
import { hostOf } from './plan.ts';
import { type Step, stepAfter, type Try } from './retry.ts';
import { follow, isRedirect, trailFrom } from './trail.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** All that asking needs of the world. */
export interface Asker {
  fetch: Fetch;
  clock: Clock;
  hosts: Hosts;
  /** Gives numbers from 0 to 1. */
  random(): number;
  /** How long one request may take, in milliseconds. */
  limit: number;
}

/** Asks for an address, over its redirects, until something can be said of it. */
export async function ask(asker: Asker, written: string): Promise<Verdict> {
  let trail = trailFrom(written);
  for (;;) {
    const outcome = await settle(asker, { method: 'HEAD', url: trail.url });
    if ('failure' in outcome || !isRedirect(outcome.status)) return verdictOf(written, trail, outcome);
    const next = follow(trail, outcome.status, outcome.location);
    if ('why' in next) return { kind: 'unasked', ...next };
    trail = next;
  }
}

/** The outcome of a request after all repetitions; redirects are not followed. */
export async function settle(asker: Asker, request: Request): Promise<Outcome> {
  const { hosts } = asker;
  const host = hostOf(request.url);
  let next: Try = { method: request.method, retries: 0 };
  for (;;) {
    const { outcome, step } = await hosts.turn(host, () =>
      once(asker, { ...request, method: next.method }, next),
    );
    if (typeof step === 'object' && 'again' in step) {
      next = step.again;
      continue;
    }
    hosts.note(host, !('failure' in outcome || isPassing(outcome)));
    return outcome;
  }
}

/** One request in the host's turn; the host's rest is set before anybody else's turn comes. */
async function once(
  { fetch, hosts, clock, random, limit }: Asker,
  request: Request,
  tried: Try,
): Promise<{ outcome: Outcome; step: Step }> {
  const host = hostOf(request.url);
  const left = hosts.left(host);
  if (left !== undefined)
    return { outcome: { failure: 'left', detail: `${host} is left alone, ${left}` }, step: 'take' };
  const outcome = await exchange(fetch, request, limit);
  if ('status' in outcome || outcome.failure === 'tls') hosts.heard = true;
  const step = stepAfter(tried, outcome, clock.now(), random);
  if (typeof step === 'object' && 'wait' in step) hosts.rest(host, step.wait);
  if (typeof step === 'object' && 'leave' in step) {
    hosts.leave(host, `it asked for ${Math.ceil(step.leave / 1000)} s of peace`);
  }
  return { outcome, step };
}
