export interface Declaration {
  readonly value: string;
  readonly important: boolean;
}

export type Declarations = ReadonlyMap<string, Declaration>;

const parsed = new Map<string, Declarations>();

/**
 * The declarations of a rule's body or of a `style` attribute. Of two for one property the later
 * wins, unless only the earlier is important. What is no declaration is left out.
 */
export function parseDeclarations(text: string): Declarations {
  const known = parsed.get(text);
  if (known) return known;
  const out = new Map<string, Declaration>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const property = part.slice(0, colon).trim().toLowerCase();
    const raw = part.slice(colon + 1).trim();
    const value = raw.replace(/\s*!\s*important$/i, '');
    const important = value !== raw;
    if (value === '' || (out.get(property)?.important && !important)) continue;
    out.set(property, { value, important });
  }
  parsed.set(text, out);
  return out;
}
