const bytes = new TextEncoder();

/** The state of an empty FNV-1a hash, 32 bits. */
export const FNV_OFFSET = 0x811c9dc5;

/**
 * FNV-1a, 32 bits, of the text's UTF-8 bytes, as an unsigned integer. Give an earlier result as `state` to go on from
 * it. Source: the FNV specification by Fowler, Noll, Vo and Eastlake.
 */
export function fnv1a(text: string, state: number = FNV_OFFSET): number {
  let hash = state;
  for (const byte of bytes.encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
