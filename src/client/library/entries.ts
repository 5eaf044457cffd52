import { FORMATS, type Format, selectEntries } from '../../core/library/select.ts';

const files = new Map<Format, Promise<string>>();

/** The entries of some sources in a format, out of the file of all sources, which is loaded when it is first needed. */
export async function entriesOf(ids: readonly string[], format: Format): Promise<string> {
  const gap = format === 'ris' ? '\r\n' : '\n';
  const entries = selectEntries(await file(format), format, ids);
  return entries.join(gap + gap) + gap;
}

/** Begins to load the file of a format; one that failed is asked for again. */
export function file(format: Format): Promise<string> {
  const known = files.get(format);
  if (known) return known;
  const base = document.body.dataset.base ?? '/';
  const loaded = fetch(`${base}${base.endsWith('/') ? '' : '/'}library/sources.${FORMATS[format]}`).then(
    (response) => {
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      return response.text();
    },
  );
  files.set(format, loaded);
  loaded.catch(() => files.delete(format));
  return loaded;
}
