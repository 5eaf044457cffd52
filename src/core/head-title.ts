/** Longer titles are cut where they are shown, so what tells pages apart stands first. */
export const LONGEST_TITLE = 70;

/** A page's title for its head: its name, then as many of the further parts as fit; a long name ends at a word. */
export function headTitle(name: string, ...further: readonly (string | undefined)[]): string {
  let title = name;
  if (writtenLength(name) > LONGEST_TITLE) {
    let end = LONGEST_TITLE - 1;
    while (writtenLength(name.slice(0, end)) > LONGEST_TITLE - 1) end--;
    const word = name.lastIndexOf(' ', end);
    return `${name.slice(0, word > LONGEST_TITLE / 2 ? word : end)}…`;
  }
  for (const part of further) {
    if (!part) continue;
    if (writtenLength(`${title} · ${part}`) > LONGEST_TITLE) break;
    title += ` · ${part}`;
  }
  return title;
}

/** How long a text is as HTML, where a sign such as an apostrophe takes five: so those count who check the page. */
function writtenLength(text: string): number {
  return text.length + 4 * (text.match(/[&<>"']/g)?.length ?? 0);
}
