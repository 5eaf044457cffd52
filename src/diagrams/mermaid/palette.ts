/**
 * The colours that diagrams are drawn in, by what they are for. The page gives each its value as the
 * CSS variable `--dg-<name>`, so that one picture serves every theme.
 */

/** Kinds of part that have a colour of their own, in the order in which charts use them. */
export const ROLES = ['client', 'service', 'store', 'cache', 'queue', 'edge', 'failure', 'neutral'] as const;
export type Role = (typeof ROLES)[number];

const PLAIN = [
  /** Behind everything; also the patch under a label that crosses a line. */
  'bg',
  /** Fill of a shape, and of a shape around shapes. */
  'surface',
  'surface-2',
  /** Outline of a shape. */
  'border',
  'text',
  'muted',
  /** Arrows, axes, life lines. */
  'line',
  /** Grid lines: only just there. */
  'grid',
  'accent',
  /** Fill of a note, and of a task that is under way. */
  'note',
] as const;

/** `client` is the pure colour for lines; `client-soft` is a fill that text is readable on. */
export type Token = (typeof PLAIN)[number] | Role | `${Role}-soft`;

const soft = (role: Role): `${Role}-soft` => `${role}-soft`;

export const TOKENS: readonly Token[] = [...PLAIN, ...ROLES, ...ROLES.map(soft)];

/**
 * Mermaid computes with its colours, so it cannot be given variables. It is given a stand-in for
 * each instead: an odd colour that nobody would choose, exchanged for the variable afterwards.
 */
export const STAND_INS: Readonly<Record<Token, string>> = Object.fromEntries(
  TOKENS.map((token, i) => [token, `#fe${(0x0100 + i).toString(16).padStart(4, '0')}`]),
) as Record<Token, string>;

/** The colour of the i-th series of a chart; there are eight, then they begin again. */
export const series = (i: number): Role => ROLES[i % ROLES.length] as Role;

/** The variable's use in a paint: `var(--dg-border)`. */
export const variable = (token: Token): string => `var(--dg-${token})`;
