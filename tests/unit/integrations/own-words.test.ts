import { existsSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';

vi.mock('node:fs', { spy: true });

/** What is written in Korean here. */
const KOREAN = ['content/ko/topics/caching.mdx', 'content/ko/simulators/rings.md'];

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.resetModules();
});

describe.each([
  ['/', ''],
  ['/repo', '/repo'],
  ['/repo/', '/repo'],
])('with the base path %s', (base, prefix) => {
  test.each([
    ['/', true],
    ['/topics/dns/', true],
    ['/ko/', true],
    ['/ko/about/', true],
    ['/ko/topics/', true],
    ['/ko/topics/caching/', true],
    ['/ko/simulators/rings/', true],
    ['/ko/topics/dns/', false],
    ['/ko/practices/caching/', false],
  ])('%s belongs into the sitemap: %s', async (path, own) => {
    vi.stubEnv('BASE_PATH', base);
    vi.mocked(existsSync).mockImplementation((path) => KOREAN.includes(String(path).replaceAll('\\', '/')));
    const { hasOwnWords } = await import('../../../src/integrations/own-words.ts');
    expect(hasOwnWords(`https://loadbearing.example${prefix}${path}`)).toBe(own);
  });
});
