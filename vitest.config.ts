import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'], // For what hangs; slow machines take several times what a quick one does.
    testTimeout: 90_000,
  },
});
