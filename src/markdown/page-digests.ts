const KEY = Symbol.for('loadbearing.page-digests');
type Shared = { [KEY]?: Map<string, string> };

const all = (): Map<string, string> => {
  const shared = globalThis as Shared;
  shared[KEY] ??= new Map();
  return shared[KEY];
};

/** Remembers what a page's HTML was made from; the config and the loaders are separate module graphs. */
export function rememberDigest(file: string, digest: string): void {
  all().set(file.replace(/^content\/(.*)\.[a-z]+$/, '$1/'), digest);
}

/** The digest of every page that was loaded, by its address below the site's root, as in "ko/topics/caching/". */
export const pageDigests = (): ReadonlyMap<string, string> => all();
