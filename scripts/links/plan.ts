import type { Address } from './addresses.ts';

/** The addresses of one host, to be asked one after the other. */
export interface Queue {
  host: string;
  addresses: Address[];
}

/** One queue a host, the longest first: it decides when all is done, so it must not begin last. */
export function planOf(addresses: readonly Address[]): Queue[] {
  const queues = Map.groupBy(addresses, ({ url }) => hostOf(url));
  return [...queues]
    .map(([host, all]) => ({ host, addresses: all }))
    .sort((a, b) => b.addresses.length - a.addresses.length);
}

/** The host of an address, with its port where it is not the usual one. */
export function hostOf(url: string): string {
  return new URL(url).host;
}
