import { type Asker, settle } from './ask.ts';

/** Where the Wayback Machine tells what it has (https://archive.org/help/wayback_api.php). */
export const ARCHIVE = 'https://archive.org/wayback/available';

/** An archived copy, or why none can be named. */
export type Copy = { url: string; day: string } | 'none' | 'unknown';

/** The archived copy of an address nearest to a day (YYYY-MM-DD), on which someone still saw the page. */
export async function archivedCopy(asker: Asker, url: string, day: string): Promise<Copy> {
  const query = new URLSearchParams({ url, timestamp: day.replaceAll('-', '') });
  const outcome = await settle(asker, { method: 'GET', url: `${ARCHIVE}?${query}`, read: true });
  return 'status' in outcome && outcome.status === 200 ? copyIn(outcome.body ?? '') : 'unknown';
}

/** Reads the archive's answer; copies of error pages are none. */
export function copyIn(json: string): Copy {
  let answer: unknown;
  try {
    answer = JSON.parse(json);
  } catch {
    return 'unknown';
  }
  const { archived_snapshots: snapshots } = (answer ?? {}) as { archived_snapshots?: { closest?: Closest } };
  if (typeof snapshots !== 'object' || snapshots === null) return 'unknown';
  const { url, timestamp, available, status = '200' } = snapshots.closest ?? {};
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})/.exec(String(timestamp)) ?? [];
  if (!available || typeof url !== 'string' || !year || !String(status).startsWith('2')) return 'none';
  return { url: url.replace(/^http:/, 'https:'), day: `${year}-${month}-${date}` };
}

interface Closest {
  available?: boolean;
  url?: string;
  timestamp?: string;
  status?: string;
}
