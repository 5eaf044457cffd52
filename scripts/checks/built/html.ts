/** An element's start tag, with what a rule may ask of it. */
export interface Tag {
  name: string;
  /** Attributes by lower-case name, entities read; the first of two with one name counts, as in a browser. */
  attributes: ReadonlyMap<string, string>;
  /** The names of the elements it stands in, from the outside. */
  inside: readonly string[];
  /** The text of a raw element (script, style); empty for all others. */
  raw: string;
}

/** A run of text between tags, entities read. */
export interface Text {
  text: string;
  inside: readonly string[];
}

/** A page's tags and texts, in order. */
export interface Markup {
  tags: Tag[];
  texts: Text[];
}

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const RAW = /^(script|style)$/;
const TOKEN =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][^\s/>]*)((?:\s+[^\s=/>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?|\s*\/(?=>))*)\s*>/gi;
const ATTRIBUTE = /([^\s=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** Reads HTML that our own build wrote: well-formed, as html-validate makes sure. It is no parser for HTML of others. */
export function readHtml(html: string): Markup {
  const markup: Markup = { tags: [], texts: [] };
  // Shared by siblings, and replaced where an element opens or closes.
  let inside: readonly string[] = [];
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let m = TOKEN.exec(html); m; m = TOKEN.exec(html)) {
    const text = html.slice(at, m.index);
    if (text) markup.texts.push({ text: readEntities(text), inside });
    at = TOKEN.lastIndex;
    const [whole, slash, given = '', attributes = ''] = m;
    if (!given) continue;
    const name = given.toLowerCase();
    if (slash) {
      const open = inside.lastIndexOf(name);
      if (open >= 0) inside = inside.slice(0, open);
      continue;
    }
    let raw = '';
    if (RAW.test(name)) {
      const end = html.indexOf(`</${name}`, at);
      raw = html.slice(at, end < 0 ? undefined : end);
      at += raw.length;
      TOKEN.lastIndex = at;
    }
    markup.tags.push({ name, attributes: readAttributes(attributes), inside, raw });
    if (!VOID.test(name) && !whole.endsWith('/>')) inside = [...inside, name];
  }
  if (at < html.length) markup.texts.push({ text: readEntities(html.slice(at)), inside });
  return markup;
}

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, readEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

/** Reads the entities that the build writes: numbers and the few names above. */
function readEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
    },
  );
}
