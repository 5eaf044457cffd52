/** A record as another program would read it: each tag with its values in order. No code of ours in it. */
export type RisRecord = Record<string, string[]>;

/** Reads a file of RIS line by line: two letters, two spaces, a hyphen, a space, the value; throws on anything else. */
export function parseRis(file: string): RisRecord[] {
  const records: RisRecord[] = [];
  let open: RisRecord | undefined;
  for (const line of file.split('\r\n')) {
    if (line === '' && !open) continue;
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(line) ?? [];
    if (tag === '') throw new Error(`not a line of RIS: ${JSON.stringify(line)}`);
    if ((tag === 'TY') === (open !== undefined)) throw new Error(`${tag} in the wrong place`);
    if (tag === 'ER') {
      records.push(open as RisRecord);
      open = undefined;
      continue;
    }
    open ??= {};
    open[tag] = [...(open[tag] ?? []), value];
  }
  if (open) throw new Error('a record has no end');
  return records;
}
