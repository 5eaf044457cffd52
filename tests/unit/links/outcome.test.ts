import { expect, test } from 'vitest';
import { failureOf, isPassing } from '../../../scripts/links/outcome.ts';

/** An error as fetch throws it. */
const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause });
const coded = (code: string) => Object.assign(new Error('x'), { code });

test.each([
  ['ENOTFOUND', 'name'],
  ['EAI_AGAIN', 'name'],
  ['ECONNREFUSED', 'refused'],
  ['ENETUNREACH', 'refused'],
  ['UND_ERR_CONNECT_TIMEOUT', 'time'],
  ['ETIMEDOUT', 'time'],
  ['ECONNRESET', 'dropped'],
  ['UND_ERR_SOCKET', 'dropped'],
  ['EPROTO', 'tls'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
  ['HPE_INVALID_CONSTANT', 'other'],
])('%s is a failure of the kind "%s"', (code, failure) => {
  expect(failureOf(fetchFailed(coded(code)))).toEqual({ failure, detail: code });
});

test('our own time limit is a time-out', () => {
  const error = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
  expect(failureOf(error)).toEqual({ failure: 'time', detail: 'TimeoutError' });
});

test('where several addresses of a host were tried, the first error counts', () => {
  const both = new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]);
  expect(failureOf(fetchFailed(both))).toEqual({ failure: 'refused', detail: 'ECONNREFUSED' });
});

test('what nobody has seen before is told in its own words', () => {
  expect(failureOf(fetchFailed(new Error('bad port')))).toEqual({ failure: 'other', detail: 'bad port' });
  expect(failureOf('odd')).toEqual({ failure: 'other', detail: 'odd' });
});

test('429, faults of the server and broken connections may pass; nothing else does', () => {
  const passing = [200, 301, 400, 403, 404, 410, 429, 500, 501, 502, 503, 599].filter((s) =>
    isPassing({ status: s }),
  );
  expect(passing).toEqual([429, 500, 502, 503, 599]);
  const failures = ['name', 'refused', 'tls', 'time', 'dropped', 'left', 'other'] as const;
  expect(failures.filter((failure) => isPassing({ failure, detail: '' }))).toEqual(['dropped']);
});
