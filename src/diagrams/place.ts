import { escapeText } from './markup.ts';

/** Names for a picture whose source has none. */
export interface Caption {
  /** What the picture is; used when the diagram has no `accTitle`. */
  readonly title?: string | undefined;
  /** What it shows, in a sentence or more; used when the diagram has no `accDescr`. */
  readonly description?: string | undefined;
}

const HEAD = /^<svg\b([^>]*?) id="([^"]+)"([^>]*)>(?:<title>([^<]*)<\/title>)?(?:<desc>([^<]*)<\/desc>)?/;

/**
 * A diagram's markup for one spot of a page. Give each standing of diagrams on a page another
 * `occurrence` (1, 2, ...), and no two ids are the same. The picture gets the role of an image, its
 * name and its description. Fails when there is no name.
 */
export function place(svg: string, occurrence: number, caption: Caption = {}): string {
  const head = HEAD.exec(svg);
  if (!head) throw new Error('place() takes the svg of a rendered diagram');
  const [whole, before = '', id = '', after = '', ownTitle, ownDescription] = head;
  const title = ownTitle ?? (caption.title === undefined ? undefined : escapeText(caption.title));
  const description =
    ownDescription ?? (caption.description === undefined ? undefined : escapeText(caption.description));
  if (!title) throw new Error('the diagram has no name: write an accTitle in it, or give it a caption');

  const unique = `${id}-${occurrence}`;
  const described = description ? ` aria-describedby="${unique}-desc"` : '';
  const desc = description ? `<desc id="${unique}-desc">${description}</desc>` : '';
  const body = svg
    .slice(whole.length)
    .replaceAll(` id="${id}-`, ` id="${unique}-`)
    .replaceAll(`#${id}-`, `#${unique}-`);
  return (
    `<svg${before} id="${unique}"${after} role="img" aria-labelledby="${unique}-title"${described}>` +
    `<title id="${unique}-title">${title}</title>${desc}${body}`
  );
}
