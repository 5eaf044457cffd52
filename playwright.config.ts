import { defineConfig, devices } from '@playwright/test';

/** As root, and on machines without a network, Chromium needs these to start and to keep quiet. */
const QUIET = [
  '--disable-features=PreloadTopChromeWebUI,InitialWebUI,Translate,MediaRouter,OptimizationHints,HttpsUpgrades',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

const server = (port: number, base: string, folder: string) => ({
  command: 'node scripts/preview.ts',
  url: `http://127.0.0.1:${port}${base}`,
  env: { PORT: String(port), BASE_PATH: base, OUT_DIR: folder },
  reuseExistingServer: false,
});

/**
 * The same tests run against the site at `/` and at `/repo/`. What goes through every page, every simulator or every
 * odd input, or only what happens inside a simulator, is marked `@once` and runs at `/`: there a base path makes no
 * difference that the others would not show.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/playwright',
  fullyParallel: true,
  workers: 2,
  // A shared machine may stall a browser for seconds; what passes only the second time is named at the end.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 45_000,
  reporter: [['dot'], ['json']],
  use: {
    ...devices['Desktop Chrome'],
    // A page's own context costs more than most tests; between tests Playwright empties the one it keeps.
    reuseContext: true,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET },
  },
  projects: [
    {
      name: 'root',
      use: { baseURL: 'http://127.0.0.1:4401/' },
      testIgnore: process.env.NGINX_PATH ? [] : ['**/nginx.spec.ts'],
    },
    {
      name: 'repo',
      use: { baseURL: 'http://127.0.0.1:4402/repo/' },
      testIgnore: ['**/diagrams.spec.ts', '**/nginx.spec.ts'],
      grepInvert: /@once/,
    },
  ],
  webServer: [server(4401, '/', 'dist'), server(4402, '/repo/', '.cache/dist-repo')],
});
