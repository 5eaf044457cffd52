import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { data, pages } from './markdown/loader.ts';
import { area, dataSchemas, pageSchemas, translation } from './schemas/index.ts';

const page = <K extends keyof typeof pageSchemas>(kind: K) =>
  defineCollection({ loader: pages(`content/${kind}`, kind, pageSchemas[kind]), schema: pageSchemas[kind] });
const yaml = <K extends keyof typeof dataSchemas>(kind: K) =>
  defineCollection({ loader: data(`content/${kind}`, dataSchemas[kind]), schema: dataSchemas[kind] });

export const collections = {
  areas: defineCollection({ loader: file('content/areas.yaml'), schema: area }),
  topics: page('topics'),
  practices: page('practices'),
  systems: page('systems'),
  simulators: page('simulators'),
  ko: defineCollection({ loader: pages('content/ko', undefined, translation), schema: translation }),
  decks: yaml('decks'),
  references: yaml('references'),
  companies: yaml('companies'),
  outlines: yaml('outlines'),
  numbers: yaml('numbers'),
  paths: yaml('paths'),
};
