import { decadeOf, type Facet } from './entry.ts';

/** The filters whose values the page knows when it is built. */
export const PACKED = ['kind', 'company', 'topic', 'year', 'language', 'access', 'collection'] as const;
type PackedFacet = (typeof PACKED)[number];

/** What is packed of one source. */
export interface Row {
  /** The values of each filter; a year without its decade. */
  values: Readonly<Record<PackedFacet, readonly string[]>>;
  checked: string;
  cited: number;
}

/** One filter of all sources: the values there are, and for each source which of them it has, by their places. */
type Column = [values: string[], rows: (number | number[])[]];

/** All sources, filter by filter: columns of small numbers pack better than rows of words. */
export interface Packed {
  columns: Record<PackedFacet, Column>;
  checked: [days: string[], rows: number[]];
  cited: number[];
}

/** Packs what the filters of a page need, in the order of the page's list. */
export function pack(rows: readonly Row[]): Packed {
  const columns = Object.fromEntries(PACKED.map((f) => [f, column(rows.map((r) => r.values[f]))]));
  const [days, at] = column(rows.map((r) => [r.checked]));
  return {
    columns: columns as Packed['columns'],
    checked: [days, at as number[]],
    cited: rows.map((r) => r.cited),
  };
}

function column(rows: readonly (readonly string[])[]): Column {
  const places = new Map<string, number>();
  const placeOf = (value: string) => {
    if (!places.has(value)) places.set(value, places.size);
    return places.get(value) as number;
  };
  const at = rows.map((values) => (values.length === 1 ? placeOf(values[0] as string) : values.map(placeOf)));
  return [[...places.keys()], at];
}

/** Unpacks it; years answer to their decades too, and nothing is read yet. */
export function unpack({ columns, checked: [days, at], cited }: Packed) {
  return at.map((day, i) => {
    const values = Object.fromEntries(
      PACKED.map((facet) => {
        const [all, rows] = columns[facet];
        return [facet, [rows[i] ?? []].flat().map((place) => all[place] as string)];
      }),
    ) as Record<Facet, string[]>;
    const year = Number(values.year[0]);
    values.year.push(decadeOf(year));
    values.read = ['no'];
    return { values, year, checked: days[day] as string, cited: cited[i] as number };
  });
}
