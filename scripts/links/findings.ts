import type { Finding } from '../../src/core/finding.ts';
import type { Copy } from './archive.ts';
import type { Surveyed } from './survey.ts';
import type { Verdict } from './verdict.ts';

/** The findings of an address, one for each place where it stands; none where it is fine. Their rule is the verdict. */
export function findingsOf({ address, verdict, copy = 'unknown' }: Surveyed): Finding[] {
  if (verdict.kind === 'fine') return [];
  const { kind: rule } = verdict;
  const message = `${address.written} ${messageOf(verdict)}`;
  const remedy = remedyOf(address.written, verdict, copy);
  return address.places.map(({ file, line }) => ({ file, line, rule, message, remedy }));
}

type Fault = Exclude<Verdict, { kind: 'fine' }>;

function messageOf(verdict: Fault): string {
  return verdict.kind === 'moved' ? `has moved for good to ${verdict.to}` : verdict.why;
}

function remedyOf(written: string, verdict: Fault, copy: Copy): string {
  switch (verdict.kind) {
    case 'gone':
      return `find where it lives now; ${elsewhere(written, copy)}`;
    case 'moved':
      return newHome(written, verdict.to);
    case 'unasked':
      return 'open it in a browser; if it is there, write today under "checked", and if not, find where it lives now';
  }
}

function elsewhere(written: string, copy: Copy): string {
  if (copy === 'none')
    return 'the Wayback Machine has no copy, so where it lives nowhere, cite another source';
  if (copy === 'unknown')
    return `the Wayback Machine did not answer: look at https://web.archive.org/web/*/${written}`;
  return `where nowhere, write the copy of ${copy.day}, ${copy.url}, and keep this address under "formerly"`;
}

function newHome(written: string, to: string): string {
  const { protocol, pathname, search } = new URL(to);
  if (pathname === '/' && search === '' && new URL(written).pathname !== '/') {
    return 'that is only a front page: find the page itself, or cite an archived copy of it';
  }
  if (protocol !== 'https:') return 'that is no https address: see whether its host serves https too';
  return `write url: ${to}, and keep this address under "formerly"`;
}
