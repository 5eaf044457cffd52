/** What came of one request: the server's answer, or why there is none. */
export type Outcome = Answer | NoAnswer;

/** The answer of a server, as far as we look at it. */
export interface Answer {
  status: number;
  /** The header Location, as sent. */
  location?: string | undefined;
  /** The header Retry-After, as sent. */
  retryAfter?: string | undefined;
  /** The text, where it was asked for. */
  body?: string | undefined;
}

/** A request without an answer. */
export interface NoAnswer {
  failure: Failure;
  /** What the platform calls it, as "ENOTFOUND", or in our own words. */
  detail: string;
}

/** Why a request got no answer; "left" is a host that we no longer ask. */
export type Failure = 'name' | 'refused' | 'tls' | 'time' | 'dropped' | 'left' | 'other';

/** Codes of Node, of its HTTP client and of OpenSSL, by what they mean to us; the first that fits counts. */
const CODES: readonly (readonly [RegExp, Failure])[] = [
  [/^(ENOTFOUND|EAI_)/, 'name'],
  [/^(ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL)$/, 'refused'],
  [/^(TimeoutError|ETIMEDOUT|UND_ERR_\w+_TIMEOUT)$/, 'time'],
  [/^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET)$/, 'dropped'],
  [/^(EPROTO|ERR_SSL_|ERR_TLS_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/, 'tls'],
];

/** What an error of fetch means; the reason stands in its cause, or in the cause's first error. */
export function failureOf(error: unknown): NoAnswer {
  const { name, message, code, cause, errors } = error as Partial<AggregateError & NodeJS.ErrnoException>;
  for (const word of [code, name]) {
    const failure = CODES.find(([pattern]) => pattern.test(String(word)))?.[1];
    if (failure) return { failure, detail: String(word) };
  }
  const within = cause ?? errors?.[0];
  return within === undefined
    ? { failure: 'other', detail: code ?? message ?? String(error) }
    : failureOf(within);
}

/** Whether the same request may well succeed in a while: 429, what is the server's fault, a connection that broke. */
export function isPassing(outcome: Outcome): boolean {
  if ('failure' in outcome) return outcome.failure === 'dropped';
  return outcome.status === 429 || (outcome.status >= 500 && outcome.status !== 501);
}
