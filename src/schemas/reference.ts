import { z } from 'zod';
import { date, httpsUrl, id, text } from './shared.ts';

/** The kinds of source the library knows. */
export const referenceKinds = [
  'paper',
  'rfc',
  'docs',
  'book',
  'article',
  'talk',
  'course',
  'repository',
  'tool',
  'blog',
  'dataset',
  'postmortem',
  'community',
] as const;

/** The shelves of the library: lists that readers know, kept together. */
export const collections = [
  'guides',
  'scalability-articles',
  'real-systems',
  'company-architectures',
  'engineering-blogs',
  'design-tools',
] as const;

/** `content/references/<id>.yaml`: one source. The id is author or publisher, short name, year. */
export const reference = z
  .strictObject({
    // What kind of source it is.
    kind: z.enum(referenceKinds, { error: `must be one of ${referenceKinds.join(', ')}` }),
    // The title as its publisher gives it.
    title: text,
    // The people who wrote it, family name last, as in "Leslie Lamport"; an empty list is not allowed, leave it out.
    authors: z.array(text).min(1).optional(),
    // The journal, conference, company or project that published it.
    publisher: text.optional(),
    // The year of publication; for living documentation, the year it was last looked at.
    year: z.number({ error: 'must be a year' }).int().min(1900).max(2100),
    // Where to read it.
    url: httpsUrl.optional(),
    // For what has no public address: our own page on the subject, as in "topics/microservices".
    page: z
      .string()
      .regex(
        /^(topics|practices|systems)\/[a-z0-9-]+$/,
        'must be a page of ours, as in "topics/microservices"',
      )
      .optional(),
    // An older address, kept so that old links can be found.
    formerly: z.string().optional(),
    // The year in which a blog or project ended or moved away for good.
    ended: z.number({ error: 'must be a year' }).int().min(1990).max(2100).optional(),
    // The shelf of the library on which it stands, whether a page cites it or not.
    collection: z.enum(collections, { error: `must be one of ${collections.join(', ')}` }).optional(),
    // The source it is a part, a companion or an edition of, an id.
    partOf: id.optional(),
    // Topics it bears on, ids; pages that cite it need not be named.
    topics: z.array(id).default([]),
    // The licence under which it is published, as it names it.
    licence: text.optional(),
    // How long a first reading takes, in minutes: about 3 a page of a paper or RFC, the length of a talk.
    minutes: z.number({ error: 'must be minutes' }).int().min(1).max(10_000).optional(),
    // One line: what it is good for.
    note: text.max(240, 'must have at most 240 characters'),
    // The language of the text, where it is not English (ISO 639-1).
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional(),
    // Whether a reader must pay or register.
    access: z.enum(['free', 'paid', 'registration'], { error: 'must be free, paid or registration' }),
    // The company it comes from or is about, an id.
    company: id.optional(),
    // Systems it is about, ids.
    systems: z.array(id).default([]),
    // The day someone last looked at it.
    checked: date,
  })
  .refine((r) => r.authors || r.publisher, 'needs authors or a publisher')
  .refine((r) => (r.url === undefined) !== (r.page === undefined), {
    error: 'needs an address, or a page of ours, and not both',
    path: ['url'],
  });

/** A source as authors give it. */
export type Reference = z.infer<typeof reference>;
