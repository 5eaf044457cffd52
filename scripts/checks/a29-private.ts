import type { Finding } from '../../src/core/finding.ts';
import type { RawFile } from './corpus.ts';
import type { Rule } from './rule.ts';

const PATTERNS: readonly (readonly [what: string, pattern: RegExp, remedy: string])[] = [
  [
    'a path of one machine',
    /(?<![\w/.:-])(?:\/(?:home|Users)\/[\w.-]+|\/root\/[\w.-]+|[A-Z]:\\Users\\[\w.-]+)|file:\/\/\/[\w.-]+/g,
    'write a path below the project, or a made-up one such as /srv/app',
  ],
  [
    'a private key',
    /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/g,
    'delete it, and withdraw the key: it has been seen',
  ],
  [
    'what looks like a secret',
    /\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{22,}|glpat-[\w-]{20,}|npm_[A-Za-z0-9]{36}|xox[abprs]-[\w-]{10,}|[sr]k_live_\w{16,}|AIza[\w-]{35}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,})/g,
    'delete it and withdraw it; in an example write <token>',
  ],
  [
    'what looks like a secret',
    /\b(?:password|passwd|secret|api[_-]?key|access[_-]?token)["']?\s*[:=]\s*["'][^\s"'<>$]{12,}["']/gi,
    'in an example write <token>',
  ],
  [
    'an e-mail address',
    /\b[\w.+-]+@(?!(?:[\w-]+\.)*example\.(?:com|org|net)\b)(?:[\w-]+\.)+(?!(?:example|test|invalid|localhost)\b)[a-z]{2,}\b/gi,
    'leave it out, or write somebody@example.com',
  ],
];

/** Paths of a machine, secrets and e-mail addresses, anywhere in a file, code included. */
export const rule: Rule = {
  id: 'A29',
  title: 'content names no machine, holds no secret and gives away no address',
  check: ({ files }) => files.flatMap(faults),
};

function faults({ path, text }: RawFile): Finding[] {
  return PATTERNS.flatMap(([what, pattern, remedy]) =>
    [...text.matchAll(pattern)].map((match) => ({
      file: path,
      line: text.slice(0, match.index).split('\n').length,
      rule: 'A29',
      // A secret is not printed again, not even in a log.
      message: `${what}: "${match[0].slice(0, 8)}..."`,
      remedy,
    })),
  );
}
