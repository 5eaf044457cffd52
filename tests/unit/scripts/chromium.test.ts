import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findChromium, provideChromium, provideNginx } from '../../../scripts/chromium.ts';

vi.mock('node:fs', { spy: true });
vi.mock('node:child_process', { spy: true });

/** What is on the machine, and what was run on it. */
let there: Set<string>;
let ran: string[];
/** What a program leaves behind; one that is not named fails. */
let leaves: Readonly<Record<string, string>>;

beforeEach(() => {
  [there, ran, leaves] = [new Set(), [], {}];
  vi.stubEnv('CHROMIUM_PATH', undefined);
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.mocked(existsSync).mockImplementation((path) => there.has(String(path)));
  vi.mocked(spawnSync).mockImplementation(((program: string, args: readonly string[]) => {
    const line = [program, ...args].join(' ');
    ran.push(line);
    const left = leaves[line];
    if (left) there.add(left);
    return { status: left || line.includes('update') ? 0 : 1 };
  }) as unknown as typeof spawnSync);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const isRoot = (yes: boolean) => vi.spyOn(process, 'getuid').mockReturnValue(yes ? 0 : 1000);
const apt = (name: string) => `apt-get install -y -qq --no-install-recommends ${name}`;

test('the one that CHROMIUM_PATH names comes first, then the system’s, then Playwright’s', () => {
  vi.stubEnv('CHROMIUM_PATH', '/my/chromium');
  there = new Set(['/my/chromium', '/usr/bin/chromium', chromium.executablePath()]);
  expect(findChromium()).toBe('/my/chromium');
  there.delete('/my/chromium');
  expect(findChromium()).toBe('/usr/bin/chromium');
  there.add('/usr/bin/chromium-headless-shell');
  expect(findChromium()).toBe('/usr/bin/chromium-headless-shell');
  there = new Set([chromium.executablePath()]);
  expect(findChromium()).toBe(chromium.executablePath());
});

test('where one is there, nothing is installed', () => {
  there.add('/usr/bin/google-chrome');
  expect(provideChromium()).toBe('/usr/bin/google-chrome');
  expect(ran).toEqual([]);
});

test('where none is, Playwright is asked, and it says so', () => {
  leaves = { 'playwright install chromium': chromium.executablePath() };
  expect(provideChromium()).toBe(chromium.executablePath());
  expect(ran).toHaveLength(1);
  expect(console.log).toHaveBeenCalledWith(expect.stringContaining('asking Playwright'));
});

test('where Playwright cannot, the distribution’s package is taken, if we are root', () => {
  isRoot(true);
  there.add('/usr/bin/apt-get');
  leaves = { [apt('chromium')]: '/usr/bin/chromium' };
  expect(provideChromium()).toBe('/usr/bin/chromium');
  there.delete('/usr/bin/chromium');
  leaves = { [apt('chromium-headless-shell')]: '/usr/bin/chromium-headless-shell', ...leaves };
  expect(provideChromium()).toBe('/usr/bin/chromium-headless-shell');
});

test('where nothing helps the answer is none, and without rights no package is tried', () => {
  isRoot(false);
  there.add('/usr/bin/apt-get');
  expect(provideChromium()).toBeUndefined();
  expect(ran).toEqual(['playwright install chromium']);
  isRoot(true);
  expect(provideChromium()).toBeUndefined();
  expect(ran).toContain(apt('chromium'));
});

test('an nginx that is there is taken; else the light package, else the whole one, else none', () => {
  isRoot(true);
  there.add('/usr/bin/apt-get');
  expect(provideNginx()).toBeUndefined();
  leaves = { [apt('nginx')]: '/usr/sbin/nginx' };
  expect(provideNginx()).toBe('/usr/sbin/nginx');
  ran = [];
  expect(provideNginx()).toBe('/usr/sbin/nginx');
  expect(ran).toEqual([]);
});
