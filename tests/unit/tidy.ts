import { afterAll, vi } from 'vitest';

// Many files run in one thread: what one of them put in place of the world ends with it.
afterAll(() => {
  vi.resetAllMocks();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
