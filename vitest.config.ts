import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/unit/tidy.ts'],
    // One thread runs many files and reads the project's modules once: half the time. A test puts back what it changed.
    isolate: false,
    // The runner itself is idle while the files run: it needs no core of its own.
    maxWorkers: availableParallelism(),
    // For what hangs; slow machines take several times what a quick one does.
    testTimeout: 90_000,
  },
});
