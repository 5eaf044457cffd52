/** The part of an address's fragment that speaks of this simulator, without its name; undefined if there is none. */
export function findLink(fragment: string, id: string): string | undefined {
  const name = `sim-${id}=`;
  const part = fragment
    .replace(/^#/, '')
    .split('&')
    .find((piece) => piece.startsWith(name));
  return part?.slice(name.length);
}
