import type { NoAnswer, Outcome } from './outcome.ts';
import type { Trail } from './trail.ts';

/** What the check says of an address. `why` continues a sentence that begins with the address. */
export type Verdict =
  | { kind: 'fine' }
  /** The server says that there is no such page (404, 410). */
  | { kind: 'gone'; why: string }
  /** The page is there, and the server names another address for good (301, 308). */
  | { kind: 'moved'; to: string }
  /** Nobody knows: no answer, a wall against programs, a fault of the server. */
  | { kind: 'unasked'; why: string };

/** What the last outcome on a trail says of the address at its beginning. */
export function verdictOf(written: string, { url, lasting, asked }: Trail, outcome: Outcome): Verdict {
  const via = asked.length === 0 ? '' : `leads to ${url}, which `;
  if ('failure' in outcome) return { kind: 'unasked', why: via + failed(outcome) };
  const { status } = outcome;
  if (status === 404 || status === 410) return { kind: 'gone', why: `${via}answers ${status}` };
  if (status < 200 || status > 299)
    return { kind: 'unasked', why: `${via}answers ${status}${meaning(status)}` };
  return lasting === written ? { kind: 'fine' } : { kind: 'moved', to: lasting };
}

function failed({ failure, detail }: NoAnswer): string {
  switch (failure) {
    case 'name':
      return `has a host whose name is not found (${detail})`;
    case 'refused':
      return `has a host that cannot be reached (${detail})`;
    case 'tls':
      return `cannot be asked safely: TLS fails (${detail})`;
    case 'time':
      return 'does not answer in time';
    case 'dropped':
      return `drops the connection (${detail})`;
    case 'left':
      return `was not asked: ${detail}`;
    case 'other':
      return `cannot be asked (${detail})`;
  }
}

function meaning(status: number): string {
  if (status === 401 || status === 403 || status === 407) return ', a wall that people may pass';
  if (status === 429) return ', too many requests, however slowly we ask';
  return status >= 500 ? ', a fault of the server' : '';
}
