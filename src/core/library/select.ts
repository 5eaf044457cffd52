/** The formats in which sources are given to other programs. */
export const FORMATS = { bibtex: 'bib', ris: 'ris' } as const;
export type Format = keyof typeof FORMATS;

const STARTS: Readonly<Record<Format, RegExp>> = {
  bibtex: /^@\w+\{([^,\s]+),$/gm,
  ris: /^TY {2}- .*\r\nID {2}- (.+)\r$/gm,
};

/**
 * The entries of some sources out of the file of all sources, in the order of the ids; ids that the file does not have
 * are left out. An entry begins on a line that nothing else in the file looks like.
 */
export function selectEntries(file: string, format: Format, ids: readonly string[]): string[] {
  const starts = [...file.matchAll(STARTS[format])];
  const entries = new Map(
    starts.map((start, i) => [
      start[1] as string,
      file.slice(start.index, starts[i + 1]?.index).replace(/[\r\n]+$/, ''),
    ]),
  );
  return ids.flatMap((id) => entries.get(id) ?? []);
}
