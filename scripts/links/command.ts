import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { formatFinding } from '../../src/core/finding.ts';
import { type Address, addressesOf, sourceFiles } from './addresses.ts';
import type { Fetch } from './exchange.ts';
import { type Clock, Hosts } from './hosts.ts';
import { type LinkOptions, linkOptions } from './options.ts';
import { planOf } from './plan.ts';
import { forecast, progress, type Screen } from './progress.ts';
import { allOf, jsonOf, markdownOf, reportOf, summaryOf } from './report.ts';
import { NoNetwork, type Surveyed, survey } from './survey.ts';

/** The rest of a host after each answer, in milliseconds: as content/practices/web-crawler.mdx has it. */
export const PAUSE = 2000;
/** How long one request may take, in milliseconds. */
export const LIMIT = 20_000;

/** All that the command needs of the world. */
export interface World {
  fetch: Fetch;
  clock: Clock;
  random(): number;
  /** How long one request may take, in milliseconds. */
  limit: number;
  /** Prints a line of the result. */
  print(line: string): void;
  /** Where progress and complaints go. */
  screen: Screen;
}

/** The world as it is. */
export const THE_WORLD: World = {
  fetch: (url, init) => fetch(url, init),
  clock: { now: Date.now, sleep: (ms) => sleep(ms) },
  random: Math.random,
  limit: LIMIT,
  print: (line) => console.log(line),
  screen: process.stderr,
};

/** `npm run check -- --links [--report FILE] [files]`: 1 where a page is gone, 2 where nothing could be asked. */
export async function checkLinks(root: string, args: readonly string[], world = THE_WORLD): Promise<number> {
  const options = linkOptions(args, root, sourceFiles(root));
  if ('complaint' in options) return stop(world, options.complaint);
  try {
    return await run(root, options, world);
  } catch (error) {
    if (!(error instanceof NoNetwork)) throw error;
    return stop(
      world,
      `no host answers (${error.message}); check the network, and behind a proxy set NODE_USE_ENV_PROXY=1`,
    );
  }
}

function stop({ screen }: World, line: string): 2 {
  screen.write(`loadbearing: ${line}\n`);
  return 2;
}

async function run(root: string, { files, report: file }: LinkOptions, world: World): Promise<number> {
  const { clock, screen, print } = world;
  const addresses = addressesOf(root, files.length > 0 ? files : sourceFiles(root));
  const plan = planOf(addresses);
  if (addresses.length > 0)
    screen.write(`Asking for ${addresses.length} addresses, ${forecast(plan, PAUSE)}\n`);
  const surveyed = await shown(addresses, world);
  const report = reportOf(surveyed, plan.length, new Date(clock.now()).toISOString().slice(0, 10));
  for (const finding of allOf(report)) print(formatFinding(finding));
  if (file !== undefined) {
    writeFileSync(resolve(root, file), file.endsWith('.json') ? jsonOf(report) : markdownOf(report));
    print(`the report is in ${file}`);
  }
  print(summaryOf(report));
  return report.gone.length > 0 ? 1 : 0;
}

async function shown(addresses: readonly Address[], world: World): Promise<Surveyed[]> {
  const { tell, end } = progress(world.screen, addresses.length);
  try {
    return await survey(addresses, { ...world, hosts: new Hosts(world.clock, PAUSE) }, tell);
  } finally {
    end();
  }
}
