import { z } from 'zod';
import { date, id, text } from './shared.ts';

const row = z.strictObject({
  // Stable id of the row, for links.
  id,
  // What is done, as in "Read 4 KiB at random from an NVMe SSD".
  operation: text,
  // The same in Korean.
  operationKo: text,
  // How long it takes, in nanoseconds.
  nanoseconds: z.number({ error: 'must be a number of nanoseconds' }).positive('must be above zero'),
  // The group it is drawn in.
  group: z.enum(['cpu', 'memory', 'storage', 'network', 'service', 'crypto'], {
    error: 'must be cpu, memory, storage, network, service or crypto',
  }),
  // "measured" for a figure someone timed, "published" for a vendor's figure, "historical" for the old list.
  basis: z.enum(['measured', 'published', 'historical'], {
    error: 'must be measured, published or historical',
  }),
  // The machine or service it was measured on.
  hardware: text,
  // The month or day of the measurement, as YYYY, YYYY-MM or YYYY-MM-DD.
  measured: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD, in quotes'),
  // The reference that reports it, an id.
  source: id,
  // What a reader must know to use it: payload, queue depth, percentile.
  note: text.optional(),
});

/** `content/numbers/latency.yaml`: measured values, each with unit, hardware, date and source. */
export const numbers = z.strictObject({
  // What the set is called.
  title: text,
  // The day the set was last looked through.
  checked: date,
  // The values, in any order; the page sorts them.
  rows: z.array(row).min(1, 'needs at least one row'),
});

/** A set of numbers as authors give it. */
export type Numbers = z.infer<typeof numbers>;
/** One value of a set. */
export type NumberRow = Numbers['rows'][number];
