import type { Address } from './addresses.ts';
import { ARCHIVE, archivedCopy, type Copy } from './archive.ts';
import { type Asker, ask, settle } from './ask.ts';
import { planOf, type Queue } from './plan.ts';
import type { Verdict } from './verdict.ts';

/** How many hosts are asked at the same time. */
export const HOSTS_AT_ONCE = 8;

/** An address with what the check says of it. */
export interface Surveyed {
  address: Address;
  verdict: Verdict;
  /** What the archive has, where the page is gone. */
  copy?: Copy;
}

/** No host at all answers. */
export class NoNetwork extends Error {}

/**
 * Asks for every address once, a few hosts at a time; in the order of the addresses. `tell` hears of each when it is
 * settled. Throws NoNetwork as soon as several hosts, and the archive too, have not answered.
 */
export async function survey(
  addresses: readonly Address[],
  asker: Asker,
  tell: (done: Surveyed) => void,
): Promise<Surveyed[]> {
  const waiting = planOf(addresses);
  const enough = Math.min(HOSTS_AT_ONCE, waiting.length);
  const silent = new Set<string>();
  const results = new Map<Address, Surveyed>();

  const work = async ({ host, addresses: queue }: Queue): Promise<void> => {
    for (const address of queue) {
      const done = await surveyOne(address, asker);
      if (!asker.hosts.heard && silent.add(host).size >= enough) await demandNetwork(asker);
      results.set(address, done);
      tell(done);
    }
  };
  const worker = async (): Promise<void> => {
    for (let queue = waiting.shift(); queue; queue = waiting.shift()) await work(queue);
  };
  await Promise.all(Array.from({ length: enough }, worker));
  return addresses.flatMap((address) => results.get(address) ?? []);
}

async function surveyOne(address: Address, asker: Asker): Promise<Surveyed> {
  const verdict = await ask(asker, address.written);
  if (verdict.kind !== 'gone') return { address, verdict };
  return { address, verdict, copy: await archivedCopy(asker, address.url, address.places[0]?.checked ?? '') };
}

async function demandNetwork(asker: Asker): Promise<void> {
  const outcome = await settle(asker, { method: 'HEAD', url: ARCHIVE });
  if ('failure' in outcome) throw new NoNetwork(outcome.detail);
}
