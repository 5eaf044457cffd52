import type { Picture } from './finish/index.ts';
import type { Fonts } from './geometry/font.ts';

/** What the worker is started with. */
export interface WorkerData {
  readonly fonts: Fonts;
}

/** To the worker: draw this; ids in the picture begin with the prefix. */
export interface Request {
  readonly id: number;
  readonly source: string;
  readonly prefix: string;
}

export interface Drawn extends Picture {
  readonly type: string;
}

/** From the worker, in the order of the requests. */
export type Response =
  | { readonly id: number; readonly drawn: Drawn }
  | { readonly id: number; readonly message: string; readonly line: number | undefined };
