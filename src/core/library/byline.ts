import type { Citation } from './citation.ts';

/** Who made a source, in a line: at most three people by name, then whom it was published by. */
export function byline({ authors = [], publisher }: Pick<Citation, 'authors' | 'publisher'>): string {
  const people = authors.length > 3 ? `${authors[0]} and ${authors.length - 1} others` : authors.join(', ');
  return [people, publisher].filter(Boolean).join('. ');
}
