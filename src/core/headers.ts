import { contentSecurityPolicy } from './csp.ts';

/**
 * The `_headers` file that Netlify and Cloudflare Pages read: the policy, and that files with a hash in their name may be
 * kept. Both hosts have all else revalidated by themselves; a rule of ours for that would be joined to the one for hashed
 * files, as every rule that matches adds its headers.
 */
export function headersFile(base: string, scriptHashes: readonly string[]): string {
  const root = base.endsWith('/') ? base : `${base}/`;
  const csp = `${contentSecurityPolicy(scriptHashes)}; frame-ancestors 'none'`;
  return [
    `${root}*`,
    `  Content-Security-Policy: ${csp}`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    '  Permissions-Policy: camera=(), microphone=(), geolocation=()',
    `${root}_astro/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
}
