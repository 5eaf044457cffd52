/**
 * The stroke pattern of a circle cut into so many slots (its `pathLength`): drawn where `on` says so. One circle with a
 * pattern is a fraction of the marks and bytes of an arc for every piece. Begins with a dash, which may have no length.
 */
export function dashes(slots: number, on: (slot: number) => boolean): string {
  const lengths: number[] = [];
  let length = 0;
  let drawing = true;
  for (let slot = 0; slot <= slots; slot++) {
    const now = slot < slots && on(slot);
    if (slot < slots && now === drawing) {
      length += 1;
      continue;
    }
    lengths.push(length);
    length = 1;
    drawing = now;
  }
  if (lengths.length % 2 === 1) lengths.push(0);
  return lengths.join(' ');
}
