import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm run check -- --links` was told. */
export interface LinkOptions {
  /** The sources whose addresses are asked for; all where it is empty. */
  files: string[];
  /** Where the report goes, `.md` or `.json`. */
  report?: string;
}

/** Whether arguments of `npm run check` are about addresses. */
export function asksForLinks(args: readonly string[]): boolean {
  return args.some((arg) => /^--(links|report)\b/.test(arg));
}

/** Reads the arguments, or says what to write instead. `sources` are the files there are. */
export function linkOptions(
  args: readonly string[],
  root: string,
  sources: readonly string[],
): LinkOptions | { complaint: string } {
  const flags = args.filter((arg) => arg.startsWith('-'));
  const strange = flags.find((flag) => !/^--(links|report(=.*)?)$/.test(flag));
  if (strange) return { complaint: `there is no option ${strange}; there are --links and --report FILE` };
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { links: { type: 'boolean' }, report: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const { links, report } = values;
  if (!links) return { complaint: '--report goes with --links: npm run check -- --links --report links.md' };
  const files = positionals.map((f) => relative(root, resolve(root, f)).split(sep).join('/'));
  const unknown = files.filter((f) => !sources.includes(f)).join(', ');
  if (unknown) {
    const example = 'content/references/decandia-dynamo-2007.yaml';
    return { complaint: `there is no source ${unknown}; name files as ${example}` };
  }
  if (report === undefined) return { files };
  // Looked at before the first request: a run takes minutes.
  if (typeof report !== 'string' || !/\.(md|json)$/.test(report))
    return { complaint: '--report takes a file that ends with .md or .json' };
  const folder = dirname(resolve(root, report));
  if (!existsSync(folder)) return { complaint: `there is no folder ${folder} for the report; make it first` };
  return { files, report };
}
