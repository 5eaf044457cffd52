import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const USUAL = [
  // Chromium without a window's parts, which Playwright prefers too: a tenth to a sixth less work for the same pages.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium that is there: CHROMIUM_PATH, the system's, or the one that Playwright fetched; undefined if none. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, ...USUAL, chromium.executablePath()].find((p) => p && existsSync(p));
}

/** Finds a Chromium or gets one: from Playwright, else from the distribution's packages. */
export function provideChromium(): string | undefined {
  const there = findChromium();
  if (there) return there;
  console.log('No Chromium here; asking Playwright for one …');
  spawnSync('playwright', ['install', 'chromium'], {
    stdio: 'inherit',
    timeout: 300_000,
    shell: process.platform === 'win32',
  });
  const installed = () => installPackage('chromium-headless-shell') || installPackage('chromium');
  return findChromium() ?? (installed() ? findChromium() : undefined);
}

/** An nginx that is there, or Debian's package where we may install it; undefined if none. */
export function provideNginx(): string | undefined {
  const find = () =>
    ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx', '/usr/bin/nginx'].find((p) =>
      existsSync(p),
    );
  return find() ?? (installPackage('nginx-light') || installPackage('nginx') ? find() : undefined);
}

/** Installs a Debian package where that works without asking: apt-get is there and we are root. */
function installPackage(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installing Debian's package ${name} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  return (
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { stdio: 'inherit', env })
      .status === 0
  );
}
