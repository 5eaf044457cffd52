import { relative, resolve, sep } from 'node:path';
import { formatFinding } from '../../src/core/finding.ts';
import { renderContext } from '../../src/markdown/context.ts';
import { readCorpus } from './corpus.ts';
import { RULES } from './rules.ts';
import { runRules } from './run.ts';
import { coverage } from './translations.ts';

/** Prints everything wrong with the content, at once. Files narrow what is printed, not what is read. Gives the exit code. */
export async function checkContent(root: string, files: readonly string[]): Promise<number> {
  const wanted = new Set(files.map((f) => relative(root, resolve(f)).split(sep).join('/')));
  const corpus = readCorpus(root, renderContext(root));
  const unknown = [...wanted].filter((f) => !corpus.files.some((file) => file.path === f));
  if (unknown.length) {
    console.error(
      `loadbearing: there is no content file ${unknown.join(', ')}; name files as content/topics/dns.mdx`,
    );
    return 2;
  }
  const all = await runRules(RULES, corpus);
  const findings = wanted.size ? all.filter((f) => wanted.has(f.file)) : all;
  for (const f of findings) console.log(formatFinding(f));
  if (!wanted.size) console.log(coverage(corpus));
  const noun = findings.length === 1 ? 'finding' : 'findings';
  console.log(`${findings.length} ${noun} in ${wanted.size || corpus.files.length} files`);
  return findings.length ? 1 : 0;
}
