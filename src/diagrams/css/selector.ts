/** One compound of a selector: `rect.a[b="c"]`, and how it joins the one before it. */
interface Compound {
  readonly child: boolean;
  readonly tag: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly op: string; readonly value: string }[];
}

/** What selectors ask of an element and of those around it, each read once: a document in script is slow to read. */
export class Subject {
  readonly element: Element;
  readonly tag: string;
  readonly classes: string;
  #up: Subject | null | undefined;

  constructor(element: Element) {
    this.element = element;
    this.tag = element.nodeName.toLowerCase();
    this.classes = ` ${element.getAttribute('class') ?? ''} `;
  }

  /** The element around this one. */
  get up(): Subject | null {
    if (this.#up === undefined) {
      const parent = this.element.parentElement;
      this.#up = parent && new Subject(parent);
    }
    return this.#up;
  }
}

export interface Selector {
  /** CSS specificity as one number: ids, then classes and attributes, then tags. */
  readonly specificity: number;
  matches(subject: Subject): boolean;
}

const PART = /^(?:([a-zA-Z][\w-]*)|\*|#([\w-]+)|\.([\w-]+)|\[([\w-]+)(?:([*^$~]?=)["']?([^"'\]]*)["']?)?\])/;

function parseCompound(text: string, child: boolean): Compound | undefined {
  if (text === '') return undefined;
  let [rest, tag, id]: [string, string | undefined, string | undefined] = [text, undefined, undefined];
  const classes: string[] = [];
  const attributes: { name: string; op: string; value: string }[] = [];
  while (rest !== '') {
    const match = PART.exec(rest);
    if (!match) return undefined;
    const [whole, tagName, idName, className, attribute, op = '', value = ''] = match;
    if (tagName) tag = tagName.toLowerCase();
    if (idName) id = idName;
    if (className) classes.push(className);
    if (attribute) attributes.push({ name: attribute, op, value });
    rest = rest.slice(whole.length);
  }
  return { child, tag, id, classes, attributes };
}

function holds(actual: string | null, op: string, wanted: string): boolean {
  if (actual === null) return false;
  switch (op) {
    case '':
      return true;
    case '=':
      return actual === wanted;
    case '*=':
      return actual.includes(wanted);
    case '^=':
      return actual.startsWith(wanted);
    case '$=':
      return actual.endsWith(wanted);
    default:
      return actual.split(/\s+/).includes(wanted);
  }
}

function fits({ element, tag, classes }: Subject, compound: Compound): boolean {
  if (compound.tag !== undefined && tag !== compound.tag) return false;
  if (!compound.classes.every((name) => classes.includes(` ${name} `))) return false;
  if (compound.id !== undefined && element.getAttribute('id') !== compound.id) return false;
  return compound.attributes.every(({ name, op, value }) => holds(element.getAttribute(name), op, value));
}

/** Whether the ancestors of a subject satisfy the compounds up to `index`. */
function climbs(subject: Subject, compounds: readonly Compound[], index: number): boolean {
  const compound = compounds[index];
  if (!compound) return true;
  const direct = compounds[index + 1]?.child ?? false;
  for (let up = subject.up; up; up = up.up) {
    if (fits(up, compound) && climbs(up, compounds, index - 1)) return true;
    if (direct) return false;
  }
  return false;
}

/**
 * Compiles one selector of compounds joined by space or `>`, which is what mermaid writes.
 * Anything else (pseudo-classes, siblings) gives `undefined`: it styles no still picture.
 */
export function compileSelector(text: string): Selector | undefined {
  const tokens = text
    .trim()
    .replace(/\s*>\s*/g, ' > ')
    .split(/\s+/);
  const compounds: Compound[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token === '>') continue;
    const compound = parseCompound(token, tokens[i - 1] === '>');
    if (!compound) return undefined;
    compounds.push(compound);
  }
  const last = compounds.at(-1);
  if (!last) return undefined;
  let specificity = 0;
  for (const { id, classes, attributes, tag } of compounds) {
    specificity += (id ? 1e6 : 0) + 1e3 * (classes.length + attributes.length) + (tag ? 1 : 0);
  }
  return {
    specificity,
    matches: (subject) => fits(subject, last) && climbs(subject, compounds, compounds.length - 2),
  };
}
