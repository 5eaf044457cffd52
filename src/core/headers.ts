import { contentSecurityPolicy } from './csp.ts';

/** The `_headers` file that Netlify and Cloudflare Pages read: the policy, and how long each kind of file may be kept. */
export function headersFile(base: string, scriptHashes: readonly string[]): string {
  const root = base.endsWith('/') ? base : `${base}/`;
  const csp = `${contentSecurityPolicy(scriptHashes)}; frame-ancestors 'none'`;
  return [
    `${root}*`,
    `  Content-Security-Policy: ${csp}`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    '  Permissions-Policy: camera=(), microphone=(), geolocation=()',
    '  Cache-Control: public, max-age=0, must-revalidate',
    `${root}_astro/*`,
    '  ! Cache-Control',
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
}
