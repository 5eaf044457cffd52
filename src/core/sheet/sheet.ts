/** An estimate of the reader's own: a title and its lines. */
export interface Draft {
  readonly title: string;
  readonly text: string;
}

/** The longest title and text of a sheet, in characters; a sheet of that size computes in a few milliseconds. */
export const LONGEST = { title: 80, text: 20_000 } as const;

// Control characters but tab and line feed, and characters that turn the direction of a line or cannot be seen.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A draft within its limits: line feeds only, nothing that cannot be seen, and not longer than LONGEST. */
export function clean({ title, text }: Draft): Draft {
  const plain = (raw: string) => raw.replace(/\r\n?/g, '\n').replace(UNSEEN, '').normalize('NFC');
  return {
    title: plain(title)
      .replaceAll(/[\n\t]+/g, ' ')
      .slice(0, LONGEST.title),
    text: plain(text).slice(0, LONGEST.text),
  };
}

const FENCE = /^\s*(?:`{3,}|~{3,})\s*(?:estimate\b\s*(.*))?$/;

/** A pasted Markdown fence as a draft: its title, and the lines without the fence; undefined where there is none. */
export function fromFence(pasted: string): Draft | undefined {
  const lines = pasted.replace(/\r\n?/g, '\n').split('\n');
  const start = lines.findIndex((line) => FENCE.test(line));
  const title = FENCE.exec(lines[start] ?? '')?.[1];
  if (title === undefined) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => FENCE.test(line));
  const inside = lines.slice(start + 1, length < 0 ? undefined : start + 1 + length);
  return { title: title.trim(), text: inside.join('\n') };
}
