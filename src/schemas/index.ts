import { area } from './area.ts';
import { company } from './company.ts';
import { deck } from './deck.ts';
import { numbers } from './numbers.ts';
import { outline } from './outline.ts';
import { path } from './path.ts';
import { practice } from './practice.ts';
import { reference } from './reference.ts';
import { simulator } from './simulator.ts';
import { system } from './system.ts';
import { topic } from './topic.ts';
import { translation } from './translation.ts';

/** The schema of each folder of `content/` that holds pages. */
export const pageSchemas = { topics: topic, practices: practice, systems: system, simulators: simulator };
/** The schema of each folder of `content/` that holds data. */
export const dataSchemas = {
  decks: deck,
  references: reference,
  companies: company,
  outlines: outline,
  numbers,
  paths: path,
};
export { area, translation };
