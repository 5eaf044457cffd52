/**
 * The share of requests that c servers without a place to wait refuse, for any law of the service time (Erlang B);
 * `offered` is the load in servers, c times the utilization.
 */
export function erlangB(servers: number, offered: number): number {
  let blocked = 1;
  for (let c = 1; c <= servers; c++) blocked = (offered * blocked) / (c + offered * blocked);
  return blocked;
}

/** The share of requests that wait in M/M/c (Erlang C); 1 where the load is not below the servers. */
export function erlangC(servers: number, offered: number): number {
  if (offered >= servers) return 1;
  const blocked = erlangB(servers, offered);
  return blocked / (1 - (offered / servers) * (1 - blocked));
}

/** What a formula says of a queue in the long run: time in the system in service times, and the share refused. */
export interface LongRun {
  readonly time: number;
  readonly lost: number;
}

/** M/M/c, unlimited; undefined where it has no long run. */
export function mmc(servers: number, load: number): LongRun | undefined {
  if (load >= 1) return undefined;
  return { time: 1 + erlangC(servers, load * servers) / (servers * (1 - load)), lost: 0 };
}

/** M/G/1, unlimited (Pollaczek and Khinchine); `cv` is the service time's coefficient of variation. */
export function mg1(load: number, cv: number): LongRun | undefined {
  if (load >= 1) return undefined;
  return { time: 1 + (load * (1 + cv * cv)) / (2 * (1 - load)), lost: 0 };
}

/** M/M/c with so many places to wait, from the birth and death chain; any load, 1 included. */
export function mmcRoom(servers: number, load: number, room: number): LongRun {
  const offered = load * servers;
  let [weight, total, here] = [1, 1, 0];
  for (let n = 1; n <= servers + room; n++) {
    weight *= offered / Math.min(n, servers);
    total += weight;
    here += n * weight;
  }
  const lost = weight / total;
  // Little's law: requests here over requests admitted in a service time.
  return { time: here / total / (offered * (1 - lost)), lost };
}
