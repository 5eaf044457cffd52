import { z } from 'zod';
import { id, text } from './shared.ts';

const recall = z.strictObject({
  // Stable for ever: review history hangs on it. Unique on the whole site, as in "consistent-hashing-join".
  id,
  kind: z.literal('recall'),
  // Asks for a decision or a number, not for a definition.
  question: text,
  // The answer, as short as it can be.
  answer: text,
  // Why it is so, in one or two sentences.
  why: text,
  // The heading of the topic that explains it, as its fragment ("#how-it-works").
  see: z
    .string()
    .regex(/^#\S+$/, 'must be a fragment, as "#numbers"')
    .optional(),
});

const option = z.strictObject({
  // The option's text; options of one item differ in length by at most 20 %.
  text,
  // For a wrong option: why it is wrong. The right one has none.
  wrong: text.optional(),
});

const choice = z.strictObject({
  // Stable for ever: review history hangs on it.
  id,
  kind: z.literal('choice'),
  // Asks for a decision or a number, not for a definition.
  question: text,
  // Three to five options; exactly one has no `wrong`.
  options: z.array(option).min(3, 'needs at least three options').max(5, 'needs at most five options'),
  // Why the right one is right.
  why: text,
  // The heading of the topic that explains it, as its fragment.
  see: z
    .string()
    .regex(/^#\S+$/, 'must be a fragment, as "#numbers"')
    .optional(),
});

/** `content/decks/<topic id>.yaml`: four to eight cards. */
export const deck = z.strictObject({
  // The cards, in the order in which the page asks them.
  items: z
    .array(z.discriminatedUnion('kind', [recall, choice]))
    .min(4, 'needs 4 to 8 items')
    .max(8, 'needs 4 to 8 items'),
});

/** A deck as authors give it. */
export type Deck = z.infer<typeof deck>;
