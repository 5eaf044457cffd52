/** An entry as another program would read it: no code of ours in it. */
export interface BibEntry {
  type: string;
  key: string;
  fields: Record<string, string>;
}

/** Reads a file of BibTeX by its grammar: `@type{key, name = {balanced braces}, ...}`; throws on anything else. */
export function parseBibtex(file: string): BibEntry[] {
  let at = 0;
  const entries: BibEntry[] = [];
  const expect = (pattern: RegExp): string => {
    const found = new RegExp(pattern.source, 'y');
    found.lastIndex = at;
    const match = found.exec(file);
    if (!match) throw new Error(`expected ${pattern} at ${at}: ${file.slice(at, at + 40)}`);
    at = found.lastIndex;
    return match[0];
  };
  const braced = (): string => {
    expect(/\{/);
    const from = at;
    for (let depth = 1; depth > 0; at++) {
      if (at >= file.length) throw new Error('a brace is open at the end');
      // To BibTeX a brace counts even behind a backslash.
      if (file[at] === '{') depth++;
      else if (file[at] === '}') depth--;
    }
    return file.slice(from, at - 1);
  };
  expect(/\s*/);
  while (at < file.length) {
    const type = expect(/@[a-z]+/).slice(1);
    expect(/\{/);
    const key = expect(/[^\s,{}"#%~\\]+/);
    const fields: Record<string, string> = {};
    for (expect(/,\s*/); file[at] !== '}'; expect(/,?\s*/)) {
      const name = expect(/[a-z]+/);
      expect(/\s*=\s*/);
      fields[name] = braced();
    }
    expect(/\}\s*/);
    entries.push({ type, key, fields });
  }
  return entries;
}

const SIGNS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textbraceleft: '{',
  textbraceright: '}',
};

/** What LaTeX would print of a field. */
export function printed(field: string): string {
  return field.replace(
    /\\([a-z]+)\{\}|\\([&%$#_])|[{}]/g,
    (_, name?: string, sign?: string) => sign ?? SIGNS[name ?? ''] ?? '',
  );
}
