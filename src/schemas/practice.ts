import { z } from 'zod';
import { aliases, date, id, text } from './shared.ts';

const criterion = z.strictObject({
  // What an observer can see the candidate do, as a statement.
  statement: text,
  // What 0 points look like on this problem.
  '0': text,
  // What 1 point looks like.
  '1': text,
  // What 2 points look like.
  '2': text,
  // What 3 points look like.
  '3': text,
});

/** Front matter of `content/practices/<id>.mdx`: one interview problem with its write-up. */
export const practice = z.strictObject({
  // The problem's usual name.
  title: text,
  // One sentence of at most 160 characters for lists and search.
  summary: text.max(160, 'must have at most 160 characters'),
  // What the interviewer says, and no more; a few sentences.
  prompt: text,
  // How hard the problem is among interview problems.
  difficulty: z.enum(['easy', 'medium', 'hard'], { error: 'must be easy, medium or hard' }),
  // The level it is usually asked at.
  level: z.enum(['mid', 'senior', 'staff'], { error: 'must be mid, senior or staff' }),
  // "system" for a distributed design, "object" for an object-oriented one.
  kind: z.enum(['system', 'object'], { error: 'must be system or object' }),
  // The length of the interview round, in minutes.
  minutes: z.number({ error: 'must be a number of minutes' }).int().min(20).max(90),
  // The Korean name, found by search.
  korean: text,
  // Other names by which readers search for this.
  aliases: aliases.default({ en: [], ko: [] }),
  // Topics it exercises, ids.
  topics: z.array(id).min(1, 'name at least one topic'),
  // Systems its solution names, ids.
  systems: z.array(id).default([]),
  // Four hints, from a nudge to what the answer turns on.
  hints: z.strictObject({
    // A push in the right direction that gives nothing away.
    nudge: text,
    // The question the candidate should ask.
    question: text,
    // Part of the idea.
    partial: text,
    // What the answer turns on.
    turn: text,
  }),
  // Six to eight observable statements, each with what 0 to 3 points look like here.
  rubric: z.array(criterion).min(6, 'needs 6 to 8 statements').max(8, 'needs 6 to 8 statements'),
  // The day someone who did not write the page last read it cold.
  reviewed: date,
  // The day the page was first published.
  published: date,
});

/** A practice as authors give it. */
export type Practice = z.infer<typeof practice>;
