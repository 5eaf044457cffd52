import type { Queue } from './plan.ts';
import type { Surveyed } from './survey.ts';

/** Where progress is shown; a terminal (`isTTY`) can write a line anew. */
export interface Screen {
  write(text: string): unknown;
  isTTY?: boolean;
}

/** What an answer takes beside the pause, about, in seconds. */
const ANSWER = 1;

/** How long a run takes, about: as long as its longest queue, in minutes. `pause` is in milliseconds. */
export function forecast(plan: readonly Queue[], pause: number): string {
  const longest = plan[0]?.addresses.length ?? 0;
  const minutes = Math.ceil((longest * (pause / 1000 + ANSWER)) / 60);
  return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}; the longest queue is ${plan[0]?.host} with ${longest}`;
}

/** Shows how far a run is: on a terminal in one line that changes, elsewhere a line for each tenth. */
export function progress(screen: Screen, total: number): { tell(done: Surveyed): void; end(): void } {
  let settled = 0;
  let gone = 0;
  return {
    tell({ verdict }) {
      settled++;
      if (verdict.kind === 'gone') gone++;
      const line = `${settled} of ${total} asked, ${gone} gone`;
      if (screen.isTTY) screen.write(`\r${line}`);
      else if (tenth(settled, total) > tenth(settled - 1, total)) screen.write(`${line}\n`);
    },
    end() {
      if (screen.isTTY && settled > 0) screen.write('\n');
    },
  };
}

const tenth = (n: number, total: number) => Math.floor((n * 10) / total);
