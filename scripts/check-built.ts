import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Finding, formatFinding } from '../src/core/finding.ts';
import { sheetFindings } from './checks/built/origins.ts';
import { BUILT_RULES } from './checks/built/rules.ts';
import { readPage, readSite } from './checks/built/site.ts';
import { sitemapFindings } from './checks/built/sitemap.ts';
import { runRules } from './checks/run.ts';

// Everything wrong with the built site, at once. OUT_DIR, BASE_PATH and SITE_URL are those it was built with.
const folder = resolve(process.env.OUT_DIR ?? 'dist');
const base = process.env.BASE_PATH ?? '/';
const origin = process.env.SITE_URL ?? 'https://loadbearing.example';
if (!existsSync(`${folder}/index.html`)) {
  console.error(`loadbearing: there is no built site in ${folder}; run "npm run build" first`);
  process.exit(2);
}

const site = readSite({ folder, base, origin });
const findings: Finding[] = [...sheetFindings(site), ...sitemapFindings(site)];
for (const file of site.pages.keys()) {
  findings.push(...(await runRules(BUILT_RULES, { page: readPage(site, file), site })));
}
for (const finding of findings) console.log(formatFinding(finding));
console.log(
  `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} in ${site.pages.size} pages`,
);
process.exit(findings.length ? 1 : 0);
