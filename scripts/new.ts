import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse } from 'yaml';
import { nearest } from '../src/core/nearest.ts';
import type { Area } from '../src/schemas/area.ts';
import { id as idSchema } from '../src/schemas/shared.ts';
import { company } from './skeletons/company.ts';
import { deck } from './skeletons/deck.ts';
import { practice } from './skeletons/practice.ts';
import { reference } from './skeletons/reference.ts';
import { simulator } from './skeletons/simulator.ts';
import type { Order, Skeleton } from './skeletons/skeleton.ts';
import { system } from './skeletons/system.ts';
import { topic } from './skeletons/topic.ts';

// `npm run new <kind> <id>`: a file to fill in, with today's date, that passes its schema.
const KINDS: Readonly<Record<string, Skeleton>> = {
  topic,
  practice,
  system,
  simulator,
  reference,
  company,
  deck,
};

const [kind = '', id = '', ...rest] = process.argv.slice(2);
const skeleton = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
if (!skeleton)
  stop(
    `"${kind}" is none of ${Object.keys(KINDS).join(', ')}${guess(kind)}; write npm run new topic back-pressure`,
  );
if (rest.length > 0 || !idSchema.safeParse(id).success) {
  stop(
    `"${[id, ...rest].join(' ')}" is no id; write lower-case words joined by hyphens, as in consistent-hashing`,
  );
}
if (kind === 'reference' && !/-\d{4}$/.test(id)) {
  stop(
    `the id of a reference ends with its year: first author or publisher, short name, year, as in decandia-dynamo-2007`,
  );
}
if (kind === 'deck' && !existsSync(topic.file(id)))
  stop(`a deck belongs to a topic; write ${topic.file(id)} first`);
const file = skeleton.file(id);
const taken = [file, file.replace(/\.mdx$/, '.md')].find((f) => existsSync(f));
if (taken) stop(`${taken} is there already; open it, or choose another id`);

const order: Order = { id, today: new Date().toISOString().slice(0, 10), area: areaOf(id) };
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, skeleton.text(order));
console.log(`${file} is made. Next:`);
const steps = [
  'write what says "To be written"; the sentences above the keys in src/schemas/ say what belongs there',
  ...skeleton.next(order),
  `npm run check -- ${file}`,
];
for (const step of steps) console.log(`  - ${step}`);

/** The area whose list names the topic, or else the first. */
function areaOf(topicId: string): string {
  const areas = parse(readFileSync('content/areas.yaml', 'utf8')) as Area[];
  return (areas.find((a) => a.topics.includes(topicId)) ?? areas[0])?.id ?? '';
}

function guess(word: string): string {
  const close = nearest(word, Object.keys(KINDS));
  return close ? ` (did you mean ${close}?)` : '';
}

/** Ends with one line that says what to do. */
function stop(line: string): never {
  console.error(`loadbearing: ${line}`);
  process.exit(1);
}
