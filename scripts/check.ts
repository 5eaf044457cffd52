import { relative, resolve, sep } from 'node:path';
import { formatFinding } from '../src/core/finding.ts';
import { renderContext } from '../src/markdown/context.ts';
import { readCorpus } from './checks/corpus.ts';
import { RULES } from './checks/rules.ts';
import { runRules } from './checks/run.ts';
import { coverage } from './checks/translations.ts';

// `npm run check [files]`: everything wrong with the content, at once. Files narrow what is printed, not what is read.
const root = process.cwd();
const wanted = new Set(process.argv.slice(2).map((f) => relative(root, resolve(f)).split(sep).join('/')));
const corpus = readCorpus(root, renderContext(root));
const unknown = [...wanted].filter((f) => !corpus.files.some((file) => file.path === f));
if (unknown.length) {
  console.error(
    `loadbearing: there is no content file ${unknown.join(', ')}; name files as content/topics/dns.mdx`,
  );
  process.exit(2);
}
const all = await runRules(RULES, corpus);
const findings = wanted.size ? all.filter((f) => wanted.has(f.file)) : all;
for (const f of findings) console.log(formatFinding(f));
if (!wanted.size) console.log(coverage(corpus));
const noun = findings.length === 1 ? 'finding' : 'findings';
console.log(`${findings.length} ${noun} in ${wanted.size || corpus.files.length} files`);
process.exit(findings.length ? 1 : 0);
