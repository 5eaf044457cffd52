/** Sorts entries as their ids stand in the text of a YAML list; the others come last. */
export function inOrderOf<E extends { id: string }>(text: string, entries: readonly E[]): E[] {
  const ids = [...text.matchAll(/^- id: *["']?([\w-]+)/gm)].map(([, id]) => id);
  const place = ({ id }: E) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...entries].sort((a, b) => place(a) - place(b));
}
