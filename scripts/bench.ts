import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bytesOf } from '../tests/bench/bytes.ts';
import { writeSite } from '../tests/bench/synthetic.ts';
import { buildMemory, contentFiles } from './memory.ts';

// `npm run bench -- 200 1000 5000`: builds N synthetic topics cold, warm, and after an edit of one page, and prints
// seconds, peak memory of the build's largest process, search index and bytes a page, so that growth with N shows.

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((n) => n > 0);
if (sizes.length === 0) sizes.push(200, 1000);
const COPIED = [
  'src',
  'public',
  'scripts',
  'astro.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tests/mutants/report.json',
];

interface Run {
  seconds: number;
  megabytes: number;
}

console.log(
  '| N | cold s | warm s | one edit s | peak MB | HTML B/page | brotli B/page | search kB | pages built |',
);
console.log('|---|---|---|---|---|---|---|---|---|');
for (const n of sizes) {
  const site = resolve('.cache/bench', String(n));
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  for (const name of COPIED) cpSync(name, join(site, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(site, 'node_modules'), 'dir');
  writeSite(join(site, 'content'), n);
  const cold = await build(site);
  const warm = await build(site);
  const page = join(site, 'content/topics/synthetic-1.mdx');
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace('## Numbers', 'One more sentence than before.\n\n## Numbers'),
  );
  const edit = await build(site);
  const { pages, html, brotli, search } = bytesOf(join(site, 'dist'));
  const peak = Math.max(cold.megabytes, warm.megabytes, edit.megabytes);
  console.log(
    `| ${n} | ${cold.seconds.toFixed(1)} | ${warm.seconds.toFixed(1)} | ${edit.seconds.toFixed(1)} | ${Math.round(peak)} | ${Math.round(html / pages)} | ${Math.round(brotli / pages)} | ${Math.round(search / 1000)} | ${pages} |`,
  );
}

/** Builds in a process of its own; its peak memory is read from /proc while it runs, where there is one. */
function build(site: string): Promise<Run> {
  return new Promise((done, fail) => {
    const started = performance.now();
    let output = '';
    let peak = 0;
    const env = { ...process.env, ...buildMemory(contentFiles(site)) };
    const child = spawn('astro', ['build'], { cwd: site, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (d) => (output += d));
    child.stderr.on('data', (d) => (output += d));
    const watch = setInterval(() => {
      try {
        const kib = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
        peak = Math.max(peak, Number(kib ?? 0) / 1024);
      } catch {
        // No /proc here, or the process has just ended.
      }
    }, 100);
    child.on('error', fail);
    child.on('exit', (code) => {
      clearInterval(watch);
      if (code !== 0) fail(new Error(`the build of ${site} failed:\n${output.slice(-2000)}`));
      else done({ seconds: (performance.now() - started) / 1000, megabytes: peak });
    });
  });
}
