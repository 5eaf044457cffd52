import type { Site } from './site.ts';

/** The part of Pagefind's interface that we use. */
interface Pagefind {
  createInstance(options: Readonly<Record<string, unknown>>): {
    search(
      query: string,
      options: { filters: Record<string, string> },
    ): Promise<{ results: { data(): Promise<Fragment> }[] }>;
  };
}

/** A page that was found: its whole text, and where the words are. */
export interface Fragment {
  url: string;
  content: string;
  excerpt: string;
  /** Which words of the content were found, counted from 0. */
  locations: readonly number[];
  meta: Readonly<Record<string, string>>;
  sub_results: readonly { title: string; url: string; excerpt: string }[];
}

/** Pagefind, ready to search. */
export type Engine = ReturnType<Pagefind['createInstance']>;

let attempts = 0;

/**
 * Loads Pagefind without its worker: `new Worker(address)` is refused by `require-trusted-types-for`, and a search takes
 * a few ms.
 */
export async function startPagefind({ base }: Site): Promise<Engine> {
  if (attempts === 0) addEventListener('unhandledrejection', quiet);
  // A module that failed to load once stays failed in some browsers, unless it is asked for by another address.
  const again = attempts++ > 0 ? `?attempt=${attempts}` : '';
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js${again}`)) as Pagefind;
  return pagefind.createInstance({
    basePath: `${base}pagefind/`,
    baseUrl: base,
    noWorker: true,
    excerptLength: 22,
    excerptEllipsis: '…',
  });
}

/** Pagefind drops the promise of its own start; its failure reaches us when we search, and need not be told twice. */
function quiet(event: PromiseRejectionEvent): void {
  if (String(event.reason).includes('Pagefind')) event.preventDefault();
}
