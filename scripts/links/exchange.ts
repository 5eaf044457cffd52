import { SITE } from '../../src/site.ts';
import { failureOf, type Outcome } from './outcome.ts';

/** What is used of the platform's `fetch`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** One request: HEAD, or GET where a server refuses that or its text is wanted. */
export interface Request {
  method: 'HEAD' | 'GET';
  url: string;
  /** Whether the text of the answer is wanted. */
  read?: boolean;
}

/** Says to whoever reads a server's log who asks, and why. */
export const AGENT = `LoadbearingLinkCheck/1.0 (+${SITE.repository}; asks each cited address once, to see that it still answers)`;

/** Sends one request and follows nothing. Never throws; `limit` is in milliseconds and covers the text as well. */
export async function exchange(
  fetch: Fetch,
  { method, url, read = false }: Request,
  limit: number,
): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': AGENT, accept: '*/*' },
      signal: AbortSignal.timeout(limit),
    });
    const header = (name: string) => response.headers.get(name) ?? undefined;
    const head = {
      status: response.status,
      location: header('location'),
      retryAfter: header('retry-after'),
    };
    if (read) return { ...head, body: await response.text() };
    // The rest of a long page is not sent then; what goes wrong with it does not unsay the answer.
    await response.body?.cancel().catch(() => {});
    return head;
  } catch (error) {
    return failureOf(error);
  }
}
