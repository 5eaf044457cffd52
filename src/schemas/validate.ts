import type { z } from 'zod';
import type { Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';

/** Where data stands, so that a fault can be shown at its line. */
export interface Origin {
  file: string;
  /** The file's line of each key and list item, by its path: "title", "items.2.options.0.text". */
  keyLines: ReadonlyMap<string, number>;
}

/** The line of the innermost part of a path that has one; 1 where none has. */
export function lineOf(keyLines: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const line = keyLines.get(path.slice(0, length).join('.'));
    if (line !== undefined) return line;
  }
  return 1;
}

/** Checks data against a schema; every fault becomes a finding with the line of its key. */
export function validate<S extends z.ZodType>(
  schema: S,
  data: unknown,
  { file, keyLines }: Origin,
): { data?: z.infer<S>; findings: Finding[] } {
  const result = schema.safeParse(data);
  if (result.success) return { data: result.data, findings: [] };
  const findings: Finding[] = [];
  for (const issue of result.error.issues) {
    const path = issue.path.map(String);
    const line = lineOf(keyLines, path);
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        findings.push(unknownKey(schema, path, key, file, lineOf(keyLines, [...path, key])));
      }
      continue;
    }
    const where = path.join('.') || 'the file';
    const absent = issue.code === 'invalid_type' && valueAt(data, issue.path) === undefined;
    const { rule = 'A03', remedy = 'see the sentence above the key in src/schemas/' } = (
      issue.code === 'custom' ? (issue.params ?? {}) : {}
    ) as { rule?: string; remedy?: string };
    findings.push({
      file,
      line,
      rule,
      message: absent ? `"${where}" is missing` : `"${where}": ${issue.message}`,
      remedy: absent ? `add the key: ${issue.message}` : remedy,
    });
  }
  return { findings };
}

function unknownKey(schema: z.ZodType, path: string[], key: string, file: string, line: number): Finding {
  const known = keysAt(schema, path);
  const close = nearest(key, known);
  return {
    file,
    line,
    rule: 'A02',
    message: `unknown key "${[...path, key].join('.')}"`,
    remedy: close ? `did you mean "${close}"?` : `known keys: ${known.join(', ')}`,
  };
}

/** The keys that a schema allows at a path, those of all members of a union; empty where it has no fixed keys there. */
function keysAt(schema: z.ZodType, path: string[]): string[] {
  let at = members(schema);
  for (const part of path) {
    at = at.flatMap((s) => {
      const def = defOf(s);
      return members(
        /^\d+$/.test(part) && def?.element ? def.element : (def?.shape as Shape | undefined)?.[part],
      );
    });
  }
  return [...new Set(at.flatMap((s) => Object.keys(defOf(s)?.shape ?? {})))];
}

/** A schema without its wrappers; the members of a union. */
function members(schema: unknown): unknown[] {
  const bare = unwrap(schema);
  const options = defOf(bare)?.options;
  return options ? options.flatMap(members) : [bare];
}

type Shape = Record<string, unknown>;
type Def = {
  type: string;
  shape?: object;
  element?: unknown;
  innerType?: unknown;
  in?: unknown;
  options?: unknown[];
};

function defOf(schema: unknown): Def | undefined {
  return (schema as { _zod?: { def: Def } } | undefined)?._zod?.def;
}

function unwrap(schema: unknown): unknown {
  let at = schema;
  for (let def = defOf(at); def && (def.innerType || def.type === 'pipe'); def = defOf(at))
    at = def.innerType ?? def.in;
  return at;
}

function valueAt(data: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((d, key) => (d as Record<PropertyKey, unknown> | undefined)?.[key], data);
}
