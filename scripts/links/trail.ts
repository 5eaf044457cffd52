import { isWeb, withoutFragment } from './addresses.ts';

/** More redirects than this are not followed. */
export const MOST_REDIRECTS = 5;

/** The way that redirects have led so far. */
export interface Trail {
  /** What to ask next, without a part after "#". */
  url: string;
  /** The address to write: as far as every redirect was for good. */
  lasting: string;
  /** Whether every redirect so far was for good. */
  forGood: boolean;
  /** Everything that was asked, without a part after "#". */
  asked: readonly string[];
}

/** The trail before the first request. */
export function trailFrom(written: string): Trail {
  return { url: withoutFragment(written), lasting: written, forGood: true, asked: [] };
}

/** Whether an answer sends us on. */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/**
 * Follows one redirect, or says why not. A new address without a part after "#" keeps the old one's (RFC 9110, section
 * 10.2.2).
 */
export function follow(trail: Trail, status: number, location: string | undefined): Trail | { why: string } {
  const target = location === undefined ? undefined : URL.parse(location, trail.url)?.href;
  if (target === undefined) return { why: `answers ${status} without saying where to` };
  if (!isWeb(target)) return { why: `redirects to ${target}, which is no address of the web` };
  const asked = [...trail.asked, trail.url];
  const url = withoutFragment(target);
  if (asked.includes(url)) return { why: `redirects in a circle, over ${url}` };
  if (asked.length > MOST_REDIRECTS) return { why: `redirects more than ${MOST_REDIRECTS} times` };
  const forGood = trail.forGood && (status === 301 || status === 308);
  const fragment = new URL(target).hash ? '' : new URL(trail.lasting).hash;
  return { url, lasting: forGood ? target + fragment : trail.lasting, forGood, asked };
}
