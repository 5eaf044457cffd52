/** Licences under which a package may be a dependency; A30 of the faults. Zlib is as free as MIT. */
const ALLOWED =
  /^(MIT|MIT-0|ISC|Zlib|0BSD|BSD-[234]-Clause|Apache-2\.0|CC0-1\.0|CC-BY-[34]\.0|OFL-1\.1|MPL-2\.0|Unlicense|BlueOak-1\.0\.0|Python-2\.0)$/;

/** Whether an SPDX expression can be met with licences of the list: of OR one side suffices, of AND none may fail. */
export function isAllowed(expression: string): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  const either = (): boolean => {
    let met = both();
    while (tokens[0] === 'OR') {
      tokens.shift();
      // Read before it is judged, or what follows would be left over.
      const other = both();
      met ||= other;
    }
    return met;
  };
  const both = (): boolean => {
    let met = one();
    while (tokens[0] === 'AND') {
      tokens.shift();
      const other = one();
      met &&= other;
    }
    return met;
  };
  const one = (): boolean => {
    const token = tokens.shift();
    if (token !== '(') return ALLOWED.test(token ?? '');
    const met = either();
    return tokens.shift() === ')' && met;
  };
  return either() && tokens.length === 0;
}

/** The licence that a package.json names, in the form of today or one of the older ones; "" where it names none. */
export function licenceOf(manifest: { license?: unknown; licenses?: unknown }): string {
  const name = (value: unknown) =>
    typeof value === 'string' ? value : ((value as { type?: string })?.type ?? '');
  const many = Array.isArray(manifest.licenses) ? manifest.licenses : [];
  return manifest.license === undefined ? many.map(name).join(' OR ') : name(manifest.license);
}
