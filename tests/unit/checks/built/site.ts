import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { BUILT_RULES } from '../../../../scripts/checks/built/rules.ts';
import { type BuiltRule, readPage, readSite } from '../../../../scripts/checks/built/site.ts';
import { runRules } from '../../../../scripts/checks/run.ts';
import { contentSecurityPolicy } from '../../../../src/core/csp.ts';

export const ORIGIN = 'https://site.example';
const SCRIPT = "document.documentElement.classList.add('js')";
const HASH = createHash('sha256').update(SCRIPT).digest('base64');
/** The policy of the clean page, as it stands in its markup. */
export const POLICY = `<meta http-equiv="content-security-policy" content="${contentSecurityPolicy([HASH])}">`;

interface PageParts {
  body?: string;
  head?: string;
  base?: string;
  title?: string;
}

/** A page that breaks no rule, at a path below the base: "topics/dns/". */
export function pageHtml(
  path: string,
  { body = '', head = '', base = '/', title = path || 'Home' }: PageParts = {},
): string {
  const lang = path.startsWith('ko/') ? 'ko' : 'en';
  const below = path.replace(/^ko\//, '');
  const address = (l: string) => `${ORIGIN}${base}${l === 'ko' ? 'ko/' : ''}${below}`;
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8">${POLICY}<script>${SCRIPT}</script>
<title>${title}</title><meta name="description" content="About ${title}."><link rel="canonical" href="${ORIGIN}${base}${path}">
<link rel="alternate" hreflang="en" href="${address('en')}"><link rel="alternate" hreflang="ko" href="${address('ko')}">${head}</head>
<body><main><h1>${title}</h1>${body}</main></body></html>`;
}

/** The pages that every page here leads to. */
const CLEAN = ['', 'ko/', 'topics/dns/', 'ko/topics/dns/'];

/** A site in a folder: the clean pages, and the files given, with their content. */
export function siteIn(files: Readonly<Record<string, string>> = {}, base = '/'): string {
  const folder = mkdtempSync(join(tmpdir(), 'loadbearing-built-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const clean = CLEAN.map((path): [string, string] => [`${path}index.html`, pageHtml(path, { base })]);
  for (const [file, content] of [...clean, ...Object.entries(files)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** What rules find in a site, as "file: message (remedy)". */
export async function foundIn(
  folder: string,
  rules: readonly BuiltRule[] = BUILT_RULES,
  base = '/',
): Promise<string[]> {
  const site = readSite({ folder, base, origin: ORIGIN });
  const visits = [...site.pages.keys()].map((file) => runRules(rules, { page: readPage(site, file), site }));
  return (await Promise.all(visits))
    .flat()
    .map((f) => `${f.file.slice('dist/'.length)}: ${f.message} (${f.remedy})`);
}

/** What a rule finds in the body of one page. */
export async function foundInBody(
  rule: BuiltRule,
  body: string,
  files: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const folder = siteIn({ ...files, 'topics/dns/index.html': pageHtml('topics/dns/', { body }) });
  return (await foundIn(folder, [rule])).map((f) => f.replace('topics/dns/index.html: ', ''));
}
